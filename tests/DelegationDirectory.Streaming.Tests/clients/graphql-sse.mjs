import { createClient } from 'graphql-sse';
import { drive } from './driver.mjs';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });

drive({ subscribe: client.subscribe, dispose: client.dispose });
