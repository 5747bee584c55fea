import { TOPIC_GAP } from '../../../core/assembly/proposal.ts';
import type { GapRecord } from '../../../core/assembly/proposal.ts';
import type { Slot } from '../../../core/library/content.ts';
import { TOPIC_SYNONYMS } from '../../../core/library/vocabulary/topic-synonyms.ts';
import { TOPICS } from '../../../core/library/vocabulary/terms.ts';
import { say } from './sentences.ts';
import type { InterfaceLanguage } from './sentences.ts';

/** Names the empty slots by their labels and the topics that nothing covers by their words; empty without gaps. */
export function describeGaps(
  gaps: readonly GapRecord[],
  slots: readonly Slot[],
  language: InterfaceLanguage,
): string[] {
  const labels = gaps
    .filter(({ slotId }) => slotId !== TOPIC_GAP)
    .map(({ slotId }) => slots.find((slot) => slot.id === slotId)?.label[language] ?? slotId);
  const topics = gaps
    .filter(({ slotId }) => slotId === TOPIC_GAP)
    .flatMap((gap) => gap.topics.map((topic) => wordOf(topic, language)));
  return [
    ...(labels.length > 0 ? [say(language, 'gapsRemain', { labels: labels.join(', ') })] : []),
    ...(topics.length > 0 ? [say(language, 'topicsUncovered', { topics: topics.join(', ') })] : []),
  ];
}

function wordOf(topic: string, language: InterfaceLanguage): string {
  const known = TOPICS.find((each) => each === topic);
  return (known && TOPIC_SYNONYMS[known][language][0]) ?? topic;
}
