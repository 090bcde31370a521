// Drives a client by commands on the standard input, one JSON object a line, and tells what it gives in the same form on the output:
//   { "command": "subscribe", "id": "a", "query": "..." }   { "command": "stop", "id": "a" }
//   { "event": "next" | "error" | "complete", "id": "a", ... }
// The end of the input ends the client.
import { createInterface } from 'node:readline';

export const tell = (event) => process.stdout.write(JSON.stringify(event) + '\n');

export const drive = ({ subscribe, dispose }) => {
  const stops = new Map();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const { command, id, ...request } = JSON.parse(line);
      if (command === 'stop') {
        stops.get(id)();
        return;
      }
      stops.set(id, subscribe(request, {
        next: (payload) => tell({ event: 'next', id, payload }),
        error: (error) => tell({ event: 'error', id, ...describe(error) }),
        complete: () => tell({ event: 'complete', id }),
      }));
    })
    .on('close', dispose);
};

const describe = (error) => {
  if (Array.isArray(error)) return { errors: error };
  if (error.response) return { status: error.response.status };
  if (typeof error.code === 'number') return { code: error.code, reason: error.reason };
  return { errors: [{ message: error.message, extensions: error.extensions }] };
};
