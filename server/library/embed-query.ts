import { setTimeout as delay } from 'node:timers/promises';
import type { FallbackReason } from '../../core/model/fallback.ts';
import { isVectorOf } from '../../retrieval/vectors/is-vector.ts';
import { stoppedIn } from '../model/stopped-request.ts';
import type { QueryVector } from './eligible-modules.ts';
import type { EmbeddingSpaces } from './embedding-spaces.ts';

/** A person waits for this; the words alone are better than a long silence. */
const LIMIT_MS = 3_000;

/** The query in the active space. */
export interface EmbeddedQuery {
  query: QueryVector | undefined;
  /** Null when search works on words alone. */
  spaceId: string | null;
  /** Why the vectors had to be left out; null when they took part, or when there are none. */
  failure: FallbackReason | null;
}

/** Embeds a text once. An embedder that is broken, slow or may not be asked does not stop the search: it goes on with
 * words alone, and says why. */
export async function embedQuery(spaces: EmbeddingSpaces, text: string): Promise<EmbeddedQuery> {
  const space = await spaces.active();
  if (!space || text.trim() === '')
    return { query: undefined, spaceId: space?.spaceId ?? null, failure: null };
  try {
    const vector = await withinLimit(space.embeddings.embedQuery(text));
    if (!isVectorOf(vector, space.dimensions)) throw new Error('The embedder answered in another space.');
    return { query: { spaceId: space.spaceId, vector }, spaceId: space.spaceId, failure: null };
  } catch (error) {
    return { query: undefined, spaceId: null, failure: reasonOf(error) };
  }
}

class TooSlow extends Error {}

function reasonOf(error: unknown): FallbackReason {
  if (error instanceof TooSlow) return 'timeout';
  return stoppedIn(error)?.reason ?? 'unreachable';
}

async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  const limit = new AbortController();
  const tooSlow = delay(LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
    throw new TooSlow('The embedder did not answer in time.');
  });
  // Stopping the clock rejects it, and nobody waits for it any more.
  tooSlow.catch(() => undefined);
  try {
    return await Promise.race([work, tooSlow]);
  } finally {
    limit.abort();
  }
}
