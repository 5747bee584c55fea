import { z } from 'zod';
import { VISUAL_COLUMNS } from '../../../core/library/import-columns-visuals.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import { type Visual, visualSchema } from '../../../core/library/visual/visual.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import type { ItemKind } from '../import/item-kind.ts';
import { faultsOf } from '../import/known-ids.ts';
import { storeVersions } from '../import/store-versions.ts';
import type { VersionedTable } from '../import/versioned-table.ts';
import { completeVisual } from './complete-visual.ts';

const withPictureSchema = visualSchema.extend({ data: z.base64() });
type VisualWithPicture = z.output<typeof withPictureSchema>;

/** So many pictures are in memory at a time. */
const PICTURES_AT_A_TIME = 20;

const VISUAL_TABLE: VersionedTable<Visual> = {
  subject: 'visual',
  table: 'visual',
  idColumn: 'visual_id',
  columns: [
    ['sha256', 'text'],
    ['address', 'text'],
  ],
  values: ({ sha256, address, rights }) => ({
    sha256,
    address: address ?? null,
    expires_on: rights.until ?? null,
  }),
  children: [],
};

export const VISUALS: ItemKind<VisualWithPicture> = {
  schema: withPictureSchema,
  columns: VISUAL_COLUMNS,
  batchSize: PICTURES_AT_A_TIME,
  keyOf: (visual) => visual.id,
  complete: completeVisual,
  findProblems,
  findWarnings: (_, visuals) => Promise.resolve(faultsOf(visuals, remarkOn)),
  store: async (deps, visuals, options) => {
    await storePictures(deps, visuals);
    const items = visuals.map(({ data: _data, ...visual }) => visual);
    return storeVersions(deps, VISUAL_TABLE, items, options);
  },
};

/** An address that names another visual already, in the library or in the same batch. */
async function findProblems(
  database: Database,
  visuals: readonly VisualWithPicture[],
): Promise<ReadonlyMap<number, FieldProblem>> {
  const { rows } = await database.query<{ id: string; address: string }>(
    'SELECT visual_id AS id, address FROM visual WHERE current AND address = ANY($1::text[])',
    [visuals.flatMap(({ address }) => address ?? [])],
  );
  const ownerOf = new Map(rows.map(({ id, address }) => [address, id]));
  return faultsOf(visuals, ({ id, address }) => {
    if (address === undefined) return undefined;
    const owner = ownerOf.get(address) ?? id;
    ownerOf.set(address, owner);
    return owner === id ? undefined : { field: 'address', reason: `names the visual ${owner} already` };
  });
}

function remarkOn({ mediaType }: VisualWithPicture): FieldProblem | undefined {
  if (mediaType === 'image/svg+xml')
    return { field: 'file', reason: 'is an SVG, which mail clients do not show: no email may use it' };
  if (mediaType === 'image/webp')
    return {
      field: 'file',
      reason: 'is a WebP, which Outlook for Windows does not show; PNG or JPEG is safer',
    };
  return undefined;
}

async function storePictures(deps: ChangeDeps, visuals: readonly VisualWithPicture[]): Promise<void> {
  for (const { sha256, mediaType, data } of visuals) {
    await deps.database.query(
      `INSERT INTO picture (sha256, media_type, bytes, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (sha256) DO NOTHING`,
      [sha256, mediaType, Buffer.from(data, 'base64'), deps.clock()],
    );
  }
}
