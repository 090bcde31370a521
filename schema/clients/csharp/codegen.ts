import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'Operations.g.cs': {
      plugins: ['./csharp-records.cjs'],
      config: {
        namespace: 'DelegationDirectory.Client',
        scalars: { DateTime: 'DateTimeOffset', LocalDate: 'DateOnly' },
      },
    },
  },
};

export default config;
