import type { QueryVector } from './eligible-modules.ts';
import type { EmbeddingSpaces } from './embedding-spaces.ts';

/** The query in the active space, and whether the vectors had to be left out because their embedder did not answer. */
export interface EmbeddedQuery {
  query: QueryVector | undefined;
  /** Null when search works on words alone. */
  spaceId: string | null;
  failed: boolean;
}

/** Embeds a text once. A broken or slow embedder does not stop the search: it goes on with words alone, and says so. */
export async function embedQuery(spaces: EmbeddingSpaces, text: string): Promise<EmbeddedQuery> {
  const space = await spaces.active();
  if (!space || text.trim() === '')
    return { query: undefined, spaceId: space?.spaceId ?? null, failed: false };
  try {
    const vector = await space.embeddings.embedQuery(text);
    return { query: { spaceId: space.spaceId, vector }, spaceId: space.spaceId, failed: false };
  } catch {
    return { query: undefined, spaceId: null, failed: true };
  }
}
