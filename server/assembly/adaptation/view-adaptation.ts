import type { Actor } from '../../../core/access/actor.ts';
import { coversMarket } from '../../../core/access/actor.ts';
import { fillAt, keyOf } from '../../../core/assembly/adaptation/fill-at.ts';
import { movableWith } from '../../../core/assembly/adaptation/order.ts';
import { type AdaptationRow, adaptationRows } from '../../../core/assembly/adaptation/rows.ts';
import { allFills, freeTextSlot } from '../../../core/assembly/assembly.ts';
import type { AdaptationBlock, AdaptationView } from '../../../core/contract/adaptation.ts';
import type { Rendition, Template } from '../../../core/library/content.ts';
import { readIslands } from '../../../core/library/island.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { Database } from '../../db/client.ts';
import { judgeModule } from '../../library/explain-exclusions.ts';
import { suggestionsOf } from '../../library/suggestions/list-suggestions.ts';
import type { JudgeDeps } from '../assembly-deps.ts';
import { getAssembly, readAssembly } from '../get-assembly.ts';
import { loadSlotSources } from '../load-slot-sources.ts';
import { pinnedTemplate } from '../pinned-template.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { blocksOfContent } from './blocks-of-content.ts';
import { findChanges } from './find-changes.ts';
import { readAdaptation } from './read-adaptation.ts';
import { decisionsOn } from './stored-adaptation.ts';

/**
 * An adaptation as its page shows it. The words of the source as they were adapted belong to the adaptation, so whoever
 * may read this reads them too; the source itself opens only in its own market.
 */
export async function viewAdaptation(deps: JudgeDeps, actor: Actor, id: string): Promise<AdaptationView> {
  const stored = await readAssembly(deps, actor, id);
  const adaptation = await readAdaptation(deps.database, id);
  const template = await pinnedTemplate(deps.database, stored.content);
  const own = await blocksOfContent(deps.database, stored.content);
  const { source, changes } = await findChanges(deps.database, adaptation, stored.content.context, own);
  const decisions = await decisionsOn(deps.database, id);
  const rows = adaptationRows(template, own, adaptation.blocks);
  const renditions = await renditionsOf(deps.database, stored);
  const blocks: AdaptationBlock[] = [];
  for (const row of rows) {
    const excluded = await whyNotHere(deps.database, stored, row);
    blocks.push(blockOf(row, stored, template, renditions, excluded));
  }
  return {
    source: {
      id: source.id,
      market: source.market,
      language: adaptation.blocks[0]?.language ?? source.content.context.language,
      revision: adaptation.sourceRevision,
      currentRevision: source.revision,
      status: source.status,
      readable: coversMarket(actor, source.market),
    },
    createdAt: adaptation.createdAt.toISOString(),
    blocks,
    changes: changes.map((change) => ({ ...change, decision: decisions.get(change.id) ?? null })),
    suggestions: await suggestionsOf(deps.database, id),
    assembly: await getAssembly(deps, actor, id),
  };
}

/** Approved texts behind the fills; key: `id@version`. */
async function renditionsOf(
  database: Database,
  { content }: StoredAssembly,
): Promise<Map<string, Rendition>> {
  const { modules } = await loadSlotSources(database, allFills(content));
  return new Map(
    [...modules].flatMap(([key, { renditions }]) => {
      const found = renditions.find(({ language }) => language === content.context.language);
      return found ? [[key, found] as const] : [];
    }),
  );
}

function blockOf(
  row: AdaptationRow,
  { content }: StoredAssembly,
  template: Template,
  renditions: ReadonlyMap<string, Rendition>,
  sourceExcluded: string | null,
): AdaptationBlock {
  const { key, kind, slotId, source, target } = row;
  const fill = fillAt(content, key);
  const rendition = fill && renditions.get(versionKey(fill.moduleId, fill.version));
  const place = (template.freeTexts ?? []).find(({ id }) => freeTextSlot(id) === slotId);
  const seats = fill && kind === 'module' ? movableWith(content, template, fill.slotId) : [];
  const values = fill && rendition ? (readIslands(rendition, fill.text) ?? []) : [];
  return {
    key,
    kind,
    slotId,
    label: place?.label ?? template.slots.find(({ id }) => id === slotId)?.label ?? {},
    source,
    target: target && {
      text: target.text,
      origin: target.origin,
      module: target.module,
      approved: target.source,
    },
    lock: place ? null : lockOf(row),
    islands: values.map(({ island, text }) => ({ ...island, text })),
    freeText: place ? { placeId: place.id, maxLength: place.maxLength } : null,
    order:
      fill && seats.length > 1
        ? { position: seats.indexOf(fill), of: seats.length, keys: seats.map((seat) => keyOf(content, seat)) }
        : null,
    sourceExcluded,
  };
}

function lockOf({ kind, target }: AdaptationRow): AdaptationBlock['lock'] {
  if (!target) return 'nothing_here';
  if (kind === 'references') return 'reference_list';
  return target.module ? 'approved_wording' : 'template_text';
}

/** Why the module of the source may not stand in the adaptation; null where it does, or where nothing forbids it. */
async function whyNotHere(
  database: Database,
  { content }: StoredAssembly,
  { source }: AdaptationRow,
): Promise<string | null> {
  const module = source?.module;
  if (!module || allFills(content).some(({ moduleId }) => moduleId === module.id)) return null;
  return (await judgeModule(database, content.context, module.id))?.reason ?? null;
}
