import type { Embeddings } from '@langchain/core/embeddings';
import { LocalEmbeddings } from '../../retrieval/adapters/local-embeddings.ts';
import type { RemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import { modelToBytes } from '../../retrieval/vectors/model-bytes.ts';
import { trainLocalModel } from '../../retrieval/vectors/train-local-model.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { sha256Hex } from '../sha256.ts';
import { activateSpace } from './activate-space.ts';
import { activeSpaceRow, embedderOf, LOCAL_PROVIDER } from './embedding-spaces.ts';
import { fillSpace } from './fill-space.ts';
import type { EmbeddingProgress } from './fill-space.ts';
import { mustRetrain, trainingTexts } from './training-texts.ts';

export interface EmbedDeps extends ChangeDeps {
  /** The configured embedder; absent means the local one. */
  remote?: RemoteEmbedder | undefined;
}

export interface EmbedResult {
  /** Active space afterwards; null in an empty library. */
  spaceId: string | null;
  /** Vectors made. */
  embedded: number;
  /** Whether another space became active. */
  spaceChanged: boolean;
}

/**
 * Brings the vectors up to the library: embeds what is new in the active space, or, when the embedder was changed or the
 * local one has to be trained again, fills a new space completely and then makes it the active one. Until that moment
 * search uses the old space; vectors of two spaces are never compared. Call it after an import and at start.
 */
export async function embedLibrary(
  deps: EmbedDeps,
  onProgress?: (progress: EmbeddingProgress) => void,
): Promise<EmbedResult> {
  const { database, remote } = deps;
  const provider = remote?.provider ?? LOCAL_PROVIDER;
  const active = await activeSpaceRow(database);
  if (
    active?.provider === provider &&
    !(provider === LOCAL_PROVIDER && (await mustRetrain(database, active)))
  ) {
    const embeddings = await embedderOf(database, active, remote);
    if (embeddings) {
      const embedded = await fillSpace(database, { ...active, embeddings }, onProgress);
      return { spaceId: active.spaceId, embedded, spaceChanged: false };
    }
  }
  const created = remote ? await remoteSpace(deps, remote) : await localSpace(deps);
  if (!created) return { spaceId: null, embedded: 0, spaceChanged: false };
  let embedded = await fillSpace(database, created, onProgress);
  while (!(await activateSpace(deps, created.spaceId)))
    embedded += await fillSpace(database, created, onProgress);
  return { spaceId: created.spaceId, embedded, spaceChanged: created.spaceId !== active?.spaceId };
}

interface NewSpace {
  spaceId: string;
  dimensions: number;
  embeddings: Embeddings;
}

/** Trains on the whole library; the space is named after the model's bytes, so the same library gives the same space. */
async function localSpace(deps: EmbedDeps): Promise<NewSpace | undefined> {
  const texts = await trainingTexts(deps.database);
  if (texts.length === 0) return undefined;
  const model = trainLocalModel(texts);
  if (model.dimensions === 0) return undefined;
  const bytes = modelToBytes(model);
  const spaceId = `${LOCAL_PROVIDER}-${sha256Hex(bytes).slice(0, 16)}`;
  await saveSpace(deps, { spaceId, provider: LOCAL_PROVIDER, dimensions: model.dimensions, bytes });
  return { spaceId, dimensions: model.dimensions, embeddings: new LocalEmbeddings(model) };
}

async function remoteSpace(deps: EmbedDeps, remote: RemoteEmbedder): Promise<NewSpace> {
  const { provider, embeddings } = remote;
  const [probe = []] = await embeddings.embedDocuments(['dimensions']);
  const spaceId = `${provider}:${probe.length}`;
  await saveSpace(deps, { spaceId, provider, dimensions: probe.length, bytes: null });
  return { spaceId, dimensions: probe.length, embeddings };
}

async function saveSpace(
  { database, clock }: EmbedDeps,
  space: { spaceId: string; provider: string; dimensions: number; bytes: Uint8Array | null },
): Promise<void> {
  await database.query(
    `INSERT INTO embedding_space (space_id, provider, dimensions, model, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [space.spaceId, space.provider, space.dimensions, space.bytes && Buffer.from(space.bytes), clock()],
  );
}
