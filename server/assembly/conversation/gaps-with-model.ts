import type { Slot } from '../../../core/library/content.ts';
import { isExclusionReason } from '../../../core/library/exclusion-reasons.ts';
import { nameGaps } from '../../../prompts/name-gaps/schema.ts';
import { requestOf } from '../order-by-model.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { describeRemedy } from './model-reasons.ts';
import type { Turn } from './turn.ts';

const MOST_NEAREST = 5;

/**
 * What would close each gap, as a model judges the nearest misses. It names ids that were offered and a kind of remedy;
 * the sentences are ours.
 */
export async function gapsWithModel(
  { model, language }: Turn,
  { content, proposal }: StoredAssembly,
  slots: readonly Slot[],
): Promise<string[]> {
  if (!model || proposal.gaps.length === 0) return [];
  // Gaps of topics share one name, so each gets a number to be told apart by.
  const named = proposal.gaps.slice(0, 40).map((gap, index) => ({ gap, name: `${index + 1} ${gap.slotId}` }));
  const reply = await model.ask(nameGaps, {
    request: requestOf(content.context),
    gaps: named.map(({ gap, name }) => ({
      slotId: name.slice(0, 60),
      topics: gap.topics,
      nearest: gap.nearest
        .slice(0, MOST_NEAREST)
        .flatMap(({ moduleId, keyMessage, reason }) =>
          isExclusionReason(reason) ? [{ id: moduleId, keyMessage: keyMessage.slice(0, 1_000), reason }] : [],
        ),
    })),
  });
  return (reply?.value.gaps ?? []).map(({ slotId, nearestId, remedy }) => {
    const gap = named.find(({ name }) => name.slice(0, 60) === slotId)?.gap;
    const label = slots.find(({ id }) => id === gap?.slotId)?.label[language] ?? gap?.topics.join(', ') ?? '';
    return `${label}: ${describeRemedy(remedy, nearestId, language)} (${model.name})`;
  });
}
