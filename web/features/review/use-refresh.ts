import { useQueryClient } from '@tanstack/react-query';

/** Fetches again everything that a step of review changes. */
export function useRefresh(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [['review', id], ['assembly', id], ['exports', id], ['reviews'], ['assemblies'], ['audit']].map(
        (queryKey) => client.invalidateQueries({ queryKey }),
      ),
    );
  };
}
