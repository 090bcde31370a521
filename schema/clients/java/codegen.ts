import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'java/directory/Types.java': {
      plugins: ['java'],
      config: {
        package: 'directory',
        strictScalars: true,
        scalars: { DateTime: 'java.time.Instant', LocalDate: 'java.time.LocalDate' },
      },
    },
  },
};

export default config;
