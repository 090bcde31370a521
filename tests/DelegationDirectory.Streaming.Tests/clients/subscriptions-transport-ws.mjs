import { SubscriptionClient } from 'subscriptions-transport-ws';
import WebSocket from 'ws';
import { drive } from './driver.mjs';

const client = new SubscriptionClient(process.argv[2].replace('http', 'ws'), { reconnect: false }, WebSocket);

drive({
  subscribe: (request, sink) => client.request(request).subscribe(sink).unsubscribe,
  dispose: () => client.close(),
});
