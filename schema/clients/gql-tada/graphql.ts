import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

export type { ResultOf, VariablesOf } from 'gql.tada';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; LocalDate: string };
}>();
