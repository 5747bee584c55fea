import type { Actor } from '../../../core/access/actor.ts';
import { allFills } from '../../../core/assembly/assembly.ts';
import type { Lineage } from '../../../core/contract/lineage.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { readAssembly } from '../../assembly/get-assembly.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';
import { checkedCallsOf } from './checked-calls.ts';
import { afterEmail } from './lineage-after.ts';

interface Item {
  id: string;
  version: number;
  status: string;
  contentHash: string;
}
type Fills = Lineage['fills'];

const itemOf = (table: string, id: string): string =>
  `jsonb_build_object('id', ${table}.${id}, 'version', ${table}.version, 'status', ${table}.status,
     'contentHash', ${table}.content_hash)`;

/**
 * Where every word of an email comes from and what it became. Module versions are pinned by the email; claims and
 * references are those of today, because modules name them without a version.
 */
export async function readLineage(deps: JudgeDeps, actor: Actor, id: string): Promise<Lineage> {
  const { database } = deps;
  const assembly = await readAssembly(deps, actor, id);
  const { content } = assembly;
  const calls = await checkedCallsOf(database, id);
  return {
    id,
    revision: assembly.revision,
    status: assembly.status,
    contentHash: assembly.contentHash,
    template: await templateOf(database, content.template),
    fills: await Promise.all(allFills(content).map((fill) => fillLineage(database, fill))),
    reached: calls
      .filter(({ reached }) => reached.length > 0)
      .map(({ call: { callId, promptVersion, model }, reached }) => ({
        callId,
        promptVersion,
        model,
        fields: reached,
      })),
    ...(await afterEmail(database, id)),
  };
}

async function templateOf(
  database: Database,
  { id, version }: { id: string; version: number },
): Promise<Item> {
  const { rows } = await database.query<{ item: Item }>(
    `SELECT ${itemOf('t', 'template_id')} AS item FROM template t WHERE template_id = $1 AND version = $2`,
    [id, version],
  );
  return rows[0]?.item ?? missing(id, version);
}

/** An item that the library no longer has. */
const missing = (id: string, version: number): Item => ({ id, version, status: 'missing', contentHash: '' });

async function fillLineage(
  database: Database,
  fill: ReturnType<typeof allFills>[number],
): Promise<Fills[number]> {
  const { slotId, moduleId, version, language, text, origin, choice } = fill;
  const { rows } = await database.query<{
    module: Item;
    words: string | null;
    claims: Fills[number]['claims'];
  }>(
    `SELECT ${itemOf('m', 'module_id')} AS module,
       (SELECT r.text FROM module_rendition r WHERE r.module_id = m.module_id AND r.version = m.version
          AND r.language = $3) AS words,
       coalesce((SELECT jsonb_agg(${itemOf('c', 'claim_id')} || jsonb_build_object('references', coalesce(
           (SELECT jsonb_agg(${itemOf('f', 'reference_id')} ORDER BY cr.position)
            FROM claim_reference cr JOIN reference f ON f.reference_id = cr.reference_id AND f.current
            WHERE cr.claim_id = c.claim_id AND cr.version = c.version), '[]'::jsonb)) ORDER BY mc.position)
         FROM module_claim mc JOIN claim c ON c.claim_id = mc.claim_id AND c.current
         WHERE mc.module_id = m.module_id AND mc.version = m.version), '[]'::jsonb) AS claims
     FROM content_module m WHERE m.module_id = $1 AND m.version = $2`,
    [moduleId, version, language],
  );
  const [row] = rows;
  return {
    slotId,
    origin,
    choice,
    textHash: sha256Hex(text),
    verbatim: row?.words === text,
    module: row?.module ?? missing(moduleId, version),
    claims: row?.claims ?? [],
  };
}
