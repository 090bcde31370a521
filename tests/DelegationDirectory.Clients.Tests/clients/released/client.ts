import * as generated from './gql/graphql';
import { send } from './http';
import variables from './schema/operations/variables.json';

/** Every document that was generated, under the name of its operation's file. */
export const operations: Record<string, () => Promise<unknown>> = Object.fromEntries(
  Object.values(generated)
    .filter((value) => value instanceof generated.TypedDocumentString)
    .map((document) => {
      const query = document.toString();
      const name = /query (\w+)/.exec(query)![1]!;
      const file = name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
      return [file, async () => (await send({ query, variables })).data];
    }),
);
