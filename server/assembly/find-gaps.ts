import { TOPIC_GAP } from '../../core/assembly/proposal.ts';
import type { GapRecord } from '../../core/assembly/proposal.ts';
import type { Context } from '../../core/assembly/context.ts';
import { EXCLUSION_REASONS } from '../../core/library/exclusion-reasons.ts';
import type { Slot } from '../../core/library/content.ts';
import { MODULE_KINDS } from '../../core/library/vocabulary/terms.ts';
import type { Database } from '../db/client.ts';
import { eligibleModules } from '../library/eligible-modules.ts';
import { excludedModules } from '../library/explain-exclusions.ts';
import { moduleMessages } from './module-messages.ts';

/** Nearest misses shown for a gap. */
const MOST_NEAREST = 5;

/** A gap for each slot that no eligible module may fill. */
export async function slotGaps(
  database: Database,
  context: Context,
  slots: readonly Pick<Slot, 'id' | 'kinds' | 'topics'>[],
): Promise<GapRecord[]> {
  const gaps: GapRecord[] = [];
  for (const { id, kinds, topics } of slots) {
    const wanted = topics.length === 0 ? context.topics : topics;
    gaps.push({
      slotId: id,
      topics: [...wanted],
      nearest: await nearestMisses(database, context, { kinds, topics }),
    });
  }
  return gaps;
}

/** A gap for each topic that was asked for and that no eligible module covers: the request goes unanswered there. */
export async function topicGaps(
  database: Database,
  context: Context,
  wantedTopics: readonly string[],
): Promise<GapRecord[]> {
  if (wantedTopics.length === 0) return [];
  const eligible = await eligibleModules(database, context);
  const covered = new Set(eligible.flatMap(({ topics }) => topics));
  const gaps: GapRecord[] = [];
  for (const topic of wantedTopics) {
    if (covered.has(topic)) continue;
    const nearest = await nearestMisses(database, context, { kinds: MODULE_KINDS, topics: [topic] });
    gaps.push({ slotId: TOPIC_GAP, topics: [topic], nearest });
  }
  return gaps;
}

/** Modules that fail the fewest conditions first: the reasons stand in that order. */
async function nearestMisses(
  database: Database,
  context: Context,
  slot: { kinds: readonly string[]; topics: readonly string[] },
): Promise<GapRecord['nearest']> {
  const excluded = await excludedModules(database, context, slot);
  const nearest = excluded
    .toSorted((one, other) => EXCLUSION_REASONS.indexOf(other.reason) - EXCLUSION_REASONS.indexOf(one.reason))
    .slice(0, MOST_NEAREST);
  const messages = await moduleMessages(database, nearest);
  return nearest.map(({ moduleId, reason }) => ({
    moduleId,
    keyMessage: messages.get(moduleId) ?? '',
    reason,
  }));
}
