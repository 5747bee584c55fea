import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import type { BlockView, getReviewBlocks as contract } from '../../../core/contract/review-blocks.ts';
import type { Template } from '../../../core/library/content.ts';
import { plainTextOf } from '../../../core/library/markup.ts';
import type { ClassifiedBlock } from '../../../core/review/blocks/classify-blocks.ts';
import { readingTotals } from '../../../core/review/blocks/reading-totals.ts';
import { findTemplate } from '../../assembly/load-templates.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { classifyContents } from './classify-contents.ts';
import { type Earlier, loadEarlier } from './load-earlier.ts';
import { loadLooks, type Looks } from './load-looks.ts';
import { loadRelatedModules } from './related-modules.ts';
import { wordDiff } from './word-diff.ts';

export type ReviewBlocks = z.output<(typeof contract)['responses'][200]>;

/** Most earlier decisions, and comments, that a block shows. */
const MOST_EARLIER = 5;

/**
 * What a reviewer reads of one email, block by block, and what this reader read of it already.
 *
 * @throws CodedError not_found (also for a market out of scope), not_allowed
 */
export async function getReviewBlocks(
  deps: Pick<ChangeDeps, 'database' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<ReviewBlocks> {
  const assembly = await findAssembly(deps.database, id);
  if (!assembly) throw notFound();
  authorise(actor, and(holds('assembly.read'), inMarketScope), assembly);
  const { content, contentHash } = assembly;
  const [blocks] = await classifyContents(deps, [content]);
  const found = await findTemplate(deps.database, content.template.id, content.template.version);
  if (!blocks || !found) throw notFound();
  const related = await loadRelatedModules(
    deps.database,
    blocks.flatMap(({ module }) => module ?? []),
  );
  const moduleIds = [...new Set([...related.values()].flatMap((ids) => [...ids]))];
  const earlier = await loadEarlier(deps.database, actor, id, moduleIds);
  const looks = await loadLooks(deps.database, id, actor.id);
  return {
    contentHash,
    totals: readingTotals(blocks),
    blocks: blocks.map((block) => ({
      ...viewOf(block, found.template),
      ...looksOf(block, looks),
      ...earlierOf(related.get(block.module?.id ?? ''), earlier),
    })),
  };
}

type Viewed = Omit<BlockView, 'seenAt' | 'sinceMyLook' | 'earlierDecisions' | 'earlierComments'>;

function viewOf(block: ClassifiedBlock, template: Template): Viewed {
  const {
    pairHash: _pair,
    templateHash: _template,
    source: _source,
    referenceIds: _ids,
    citations: _citations,
    ...shown
  } = block;
  return {
    ...shown,
    label: labelOf(block.slotId, template),
    readable: plainTextOf(block.text),
    diff: block.diff,
  };
}

function labelOf(slotId: string | null, template: Template): BlockView['label'] {
  const slot = template.slots.find(({ id }) => id === slotId);
  const place = template.freeTexts?.find(({ id }) => `free.${id}` === slotId);
  return slot?.label ?? place?.label ?? null;
}

function looksOf(
  { key, hash, text }: ClassifiedBlock,
  looks: Looks,
): Pick<BlockView, 'seenAt' | 'sinceMyLook'> {
  const seenAt = looks.seenAt(hash)?.toISOString() ?? null;
  const last = looks.lastSeen(key);
  if (seenAt !== null || !last || last.hash === hash) return { seenAt, sinceMyLook: null };
  return { seenAt, sinceMyLook: { at: last.at.toISOString(), diff: wordDiff(last.text, text) } };
}

function earlierOf(
  modules: ReadonlySet<string> | undefined,
  { decisions, comments }: Earlier,
): Pick<BlockView, 'earlierDecisions' | 'earlierComments'> {
  const newest = <Row extends { moduleId: string }>(rows: readonly Row[]) =>
    rows
      .filter(({ moduleId }) => modules?.has(moduleId))
      .slice(0, MOST_EARLIER)
      .map(({ moduleId: _module, ...row }) => row);
  return { earlierDecisions: newest(decisions), earlierComments: newest(comments) };
}
