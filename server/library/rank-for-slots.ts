import type { Reason } from '../../core/assembly/reasons.ts';
import type { Slot } from '../../core/library/content.ts';
import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import { explainRank } from '../../retrieval/rank/explain-rank.ts';
import { searchableText } from '../../retrieval/text/searchable-text.ts';
import type { Use } from './eligible-use.ts';
import { moduleDetails } from './module-details.ts';
import type { ModuleDetails } from './module-details.ts';
import { rankEligible } from './rank-eligible.ts';
import type { EligibleCandidate, RankedEligible } from './rank-eligible.ts';
import type { RetrievalDeps } from './retrieval-deps.ts';

/** A module offered for a slot. */
export interface RankedModule extends ModuleDetails {
  kind: string;
  topics: string[];
  language: string;
  score: number;
  reasons: Reason[];
}

export interface SlotCandidates {
  slotId: string;
  /** Best first; at most `perSlot`, and the modules that these require or need as safety notes. */
  candidates: RankedModule[];
  /** How many eligible modules the slot accepts in all. */
  eligible: number;
}

export interface RankedSlots extends Omit<RankedEligible, 'ranked'> {
  slots: SlotCandidates[];
  /** Eligible modules of the kinds that the slots accept. */
  eligible: number;
}

type RankedRow = RankedEligible['ranked'][number];

/** Whether a slot takes a module: its kind, and one of its topics unless the slot takes all. */
export const slotAccepts = (
  slot: Pick<Slot, 'kinds' | 'topics'>,
  module: { kind: string; topics: readonly string[] },
): boolean =>
  slot.kinds.some((kind) => kind === module.kind) &&
  (slot.topics.length === 0 || slot.topics.some((topic) => module.topics.includes(topic)));

/**
 * Ranked candidates for every slot of a template: one embedding of the brief and one eligibility statement for all of
 * them, exact. `perSlot` bounds how many are handed on, not how many are scored.
 */
export async function rankForSlots(
  deps: RetrievalDeps,
  request: {
    brief: string;
    context: Use & { topics?: readonly string[] };
    slots: readonly Pick<Slot, 'id' | 'kinds' | 'topics'>[];
    perSlot?: number;
  },
): Promise<RankedSlots> {
  const { brief, context, slots, perSlot = 30 } = request;
  const kinds = [...new Set<ModuleKind>(slots.flatMap((slot) => slot.kinds))];
  const { ranked, ...facts } = await rankEligible(deps, brief, context, kinds);
  const accepted = slots.map((slot) => ranked.filter(({ candidate }) => slotAccepts(slot, candidate)));
  const best = new Map(
    accepted.flatMap((rows) => rows.slice(0, perSlot).map((row) => [row.candidate.moduleId, row])),
  );
  const details = await moduleDetails(deps.database, context.language, keysOf(best.values()));
  const companions = companionsOf(details, ranked, best);
  const more = await moduleDetails(deps.database, context.language, keysOf(companions.values()));
  const all = new Map([...details, ...more]);
  const offered = (row: RankedRow): RankedModule[] => {
    const detail = all.get(row.candidate.moduleId);
    return detail ? [offer(row, detail, brief, context.language)] : [];
  };
  return {
    ...facts,
    eligible: ranked.length,
    slots: slots.map((slot, number) => {
      const rows = accepted[number] ?? [];
      const kept = rows.filter((row, index) => index < perSlot || companions.has(row.candidate.moduleId));
      return { slotId: slot.id, candidates: kept.flatMap(offered), eligible: rows.length };
    }),
  };
}

const keysOf = (rows: Iterable<RankedRow>): EligibleCandidate[] =>
  [...rows].map(({ candidate }) => candidate);

/** Eligible modules beyond the best that one of the best requires, or needs as its safety note. */
function companionsOf(
  details: ReadonlyMap<string, ModuleDetails>,
  ranked: readonly RankedRow[],
  best: ReadonlyMap<string, RankedRow>,
): Map<string, RankedRow> {
  const wanted = new Set(
    [...details.values()].flatMap(({ requires, safetyNotes }) => [...requires, ...safetyNotes.flat()]),
  );
  return new Map(
    ranked
      .filter(({ candidate: { moduleId } }) => wanted.has(moduleId) && !best.has(moduleId))
      .map((row) => [row.candidate.moduleId, row]),
  );
}

function offer(row: RankedRow, details: ModuleDetails, query: string, language: string): RankedModule {
  const { kind, topics, similarity } = row.candidate;
  const text = searchableText(details);
  const { performance } = details;
  const reasons = explainRank({ query, language, text, topic: row.topic, similarity, performance });
  return { ...details, kind, topics, language, score: row.score, reasons };
}
