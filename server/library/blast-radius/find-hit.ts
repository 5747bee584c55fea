import type { CalendarDate } from '../../../core/clock.ts';
import type { ItemKind, LibraryItem } from '../../../core/library/blast-radius/item.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import { VISUAL_SCHEME } from '../../../core/library/visual/visual.ts';
import type { Database } from '../../db/client.ts';

/** What of the library falls with an item; whatever uses any of it is stopped. */
export interface Hit {
  /** Claims that rest on the item; those with another live reference stay usable. */
  claims: { id: string; stillBacked: boolean }[];
  /** Modules whose present version cannot be used without it. */
  modules: { id: string; status: ContentStatus }[];
  /** The item and what falls with it, as an assembly names them. */
  named: {
    templates: string[];
    modules: string[];
    claims: string[];
    /** Pieces of texts that name the item: `[^R-1]` of a reference, `(visual:V-1)` of a visual. */
    markers: string[];
  };
}

/**
 * The item itself, the claims that lose their last live reference with it, and the modules that make these claims, cite
 * the reference or show the visual. A reference that is not live on `today` backs nothing.
 */
export async function findHit(database: Database, item: LibraryItem, today: CalendarDate): Promise<Hit> {
  const claims = item.kind === 'reference' ? await claimsOn(database, item.id, today) : [];
  const unbacked = claims.flatMap(({ id, stillBacked }) => (stillBacked ? [] : [id]));
  const fallen = item.kind === 'claim' ? [item.id] : unbacked;
  const names = item.kind === 'visual' ? await namesOfVisualIn(database, item.id) : [];
  const markers = item.kind === 'reference' ? [`[^${item.id}]`] : names.map((name) => `(${name})`);
  const only = (kind: ItemKind): string[] => (item.kind === kind ? [item.id] : []);
  return {
    claims,
    modules: await modulesOn(database, fallen, markers),
    named: {
      templates: [...only('template'), ...(await templatesShowing(database, names))],
      modules: only('module'),
      claims: fallen,
      markers,
    },
  };
}

/** How texts name a visual: by its id, and by every address that it had. */
async function namesOfVisualIn(database: Database, id: string): Promise<string[]> {
  const { rows } = await database.query<{ address: string }>(
    'SELECT DISTINCT address FROM visual WHERE visual_id = $1 AND address IS NOT NULL ORDER BY address',
    [id],
  );
  return [`${VISUAL_SCHEME}${id}`, ...rows.map(({ address }) => address)];
}

/** Templates that show a visual in their body or in a fixed text, in whatever version. */
async function templatesShowing(database: Database, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { rows } = await database.query<{ id: string }>(
    `SELECT DISTINCT template_id AS id FROM template JOIN unnest($1::text[]) AS name ON
        strpos(content ->> 'mjml', '"' || name || '"') > 0 OR strpos(content ->> 'mjml', '''' || name || '''') > 0
        OR strpos((content -> 'fixedTexts')::text, '(' || name || ')') > 0
      ORDER BY id`,
    [names],
  );
  return rows.map(({ id }) => id);
}

async function claimsOn(
  database: Database,
  referenceId: string,
  today: CalendarDate,
): Promise<Hit['claims']> {
  const { rows } = await database.query<Hit['claims'][number]>(
    `SELECT claim_id AS id, EXISTS (
        SELECT FROM claim_reference other JOIN reference ON reference.reference_id = other.reference_id
         WHERE other.claim_id = claim.claim_id AND other.version = claim.version AND other.reference_id <> $1
           AND reference.current AND reference.status = 'approved'
           AND (reference.expires_on IS NULL OR reference.expires_on >= $2)) AS "stillBacked"
       FROM claim
      WHERE current AND EXISTS (
        SELECT FROM claim_reference cited
         WHERE cited.claim_id = claim.claim_id AND cited.version = claim.version AND cited.reference_id = $1)
      ORDER BY claim_id`,
    [referenceId, today],
  );
  return rows;
}

async function modulesOn(
  database: Database,
  claims: readonly string[],
  markers: readonly string[],
): Promise<Hit['modules']> {
  if (claims.length + markers.length === 0) return [];
  const { rows } = await database.query<Hit['modules'][number]>(
    `SELECT module_id AS id, status FROM content_module module
      WHERE current AND (
        EXISTS (SELECT FROM module_claim made
                 WHERE made.module_id = module.module_id AND made.version = module.version
                   AND made.claim_id = ANY($1::text[]))
        OR EXISTS (SELECT FROM module_rendition said JOIN unnest($2::text[]) AS marker ON strpos(said.text, marker) > 0
                    WHERE said.module_id = module.module_id AND said.version = module.version))
      ORDER BY module_id`,
    [claims, markers],
  );
  return rows;
}
