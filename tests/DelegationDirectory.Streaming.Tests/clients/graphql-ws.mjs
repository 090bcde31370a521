import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { drive } from './driver.mjs';

const client = createClient({ url: process.argv[2].replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

drive({ subscribe: client.subscribe, dispose: client.dispose });
