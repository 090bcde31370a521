import { SubscriptionClient } from 'subscriptions-transport-ws';
import WebSocket from 'ws';
import { drive } from './driver.mjs';

// Of its own accord it would give up on a busy machine after a second.
const options = { reconnect: false, minTimeout: 60_000 };
const client = new SubscriptionClient(process.argv[2].replace('http', 'ws'), options, WebSocket);

drive({
  subscribe: (request, sink) => client.request(request).subscribe(sink).unsubscribe,
  dispose: () => client.close(),
});
