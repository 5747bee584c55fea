import { setTimeout as delay } from 'node:timers/promises';
import { isVectorOf } from '../../retrieval/vectors/is-vector.ts';
import type { QueryVector } from './eligible-modules.ts';
import type { EmbeddingSpaces } from './embedding-spaces.ts';

/** A person waits for this; the words alone are better than a long silence. */
const LIMIT_MS = 3_000;

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
    const vector = await withinLimit(space.embeddings.embedQuery(text));
    if (!isVectorOf(vector, space.dimensions)) throw new Error('The embedder answered in another space.');
    return { query: { spaceId: space.spaceId, vector }, spaceId: space.spaceId, failed: false };
  } catch {
    return { query: undefined, spaceId: null, failed: true };
  }
}

async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  const limit = new AbortController();
  const tooSlow = delay(LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
    throw new Error('The embedder did not answer in time.');
  });
  // Stopping the clock rejects it, and nobody waits for it any more.
  tooSlow.catch(() => undefined);
  try {
    return await Promise.race([work, tooSlow]);
  } finally {
    limit.abort();
  }
}
