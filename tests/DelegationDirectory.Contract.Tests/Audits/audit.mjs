// Runs every audit of graphql-http against the address given and writes one line each, with the reason of those that are not ok.
import { serverAudits } from 'graphql-http';

for (const audit of serverAudits({ url: process.argv[2] })) {
  const { id, name, status, reason } = await audit.fn();
  console.log([status, id, name, ...(reason ? [reason] : [])].join(' | '));
}
