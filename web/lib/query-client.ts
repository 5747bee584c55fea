import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, hasCode } from './api/problem.ts';

/** Queries and mutations of the page. `onSignedOut` is told when any call learns that the session has ended. */
export function createQueryClient(onSignedOut: (client: QueryClient) => void): QueryClient {
  const watch = (error: unknown) => {
    if (hasCode(error, 'not_signed_in')) onSignedOut(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Only what another attempt can change is tried again.
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
      },
    },
  });
  return client;
}
