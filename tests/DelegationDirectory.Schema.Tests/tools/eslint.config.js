// Run in the folder that holds schema.graphql and operations/.
import graphql from '@graphql-eslint/eslint-plugin';
import deprecationDates from './deprecation-dates.js';

const { configs, parser } = graphql;

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents: 'operations/*.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql, directory: { rules: { 'deprecation-dates': deprecationDates } } },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      'directory/deprecation-dates': 'error',

      // Descriptions are sentences of a line; the printer puts each on its line.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],

      // What is found by `search` has an order of its own and is read from the best match on: there is no page before an end to ask for.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],

      // Lists that stay short (leads of a delegation, sources of a round) are plain lists, and a connection gives its `nodes` beside its
      // edges. Counterparts and participations are relations of two things, and what is found is one of several kinds (a union): those
      // edges lead to no single node type.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],

      // What has no life of its own has no id: connections and their parts, and what is a part of a round, a delegation or an agency.
      '@graphql-eslint/strict-id-in-types': ['error', {
        exceptions: {
          suffixes: ['Connection', 'Edge'],
          types: ['Counterpart', 'DirectoryRevision', 'Membership', 'Observer', 'Outcome', 'PageInfo', 'Participant', 'Source'],
        },
      }],
    },
  },
  {
    files: ['operations/*.graphql'],
    rules: {
      ...configs['flat/operations-recommended'].rules,

      // An id is for a client's cache. These operations are read by people, and as tables; slug and code are the names that people use.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
