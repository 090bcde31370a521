import type { CodegenConfig } from '@graphql-codegen/cli';

const csharp = {
  namespaceName: 'DelegationDirectory.Client',
  // With a question mark, because the plugins leave it out where a value of such a type may be null.
  scalars: { DateTime: 'DateTimeOffset?', LocalDate: 'DateOnly?' },
};

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  // Answers of several types, such as those of a search, are more than the plugin can write.
  documents: ['schema/operations/*.graphql', '!schema/operations/search-the-directory.graphql'],
  generates: {
    'Operations.g.cs': {
      plugins: ['c-sharp-operations'],
      config: { ...csharp, typesafeOperation: true },
    },
    'Types.g.cs': {
      plugins: ['c-sharp'],
      config: { ...csharp, emitRecords: true, jsonAttributesSource: 'Newtonsoft.Json' },
    },
  },
};

export default config;
