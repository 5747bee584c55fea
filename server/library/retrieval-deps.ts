import type { Database } from '../db/client.ts';
import type { EmbeddingSpaces } from './embedding-spaces.ts';
import type { IndexCache } from './index-cache.ts';

/** What searching needs; built once in `server/compose.ts`. */
export interface RetrievalDeps {
  database: Database;
  indexCache: IndexCache;
  spaces: EmbeddingSpaces;
}
