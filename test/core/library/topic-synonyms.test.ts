import { describe, expect, it } from 'vitest';
import { LANGUAGES, TOPICS } from '../../../core/library/vocabulary/terms.ts';
import {
  foldedWords,
  TOPIC_SYNONYMS,
  topicsMentioned,
} from '../../../core/library/vocabulary/topic-synonyms.ts';

describe('topic synonyms', () => {
  it.each([
    ['side effects', 'safety'],
    ['Nebenwirkungen', 'safety'],
    ['Verträglichkeit', 'safety'],
    ['VERTRAEGLICHKEIT oder Verträglichkeit', 'safety'],
    ['effets indésirables', 'safety'],
    ['effets indesirables', 'safety'],
    ['drug-drug interactions', 'interactions'],
    ['Dosisanpassung', 'dosing'],
  ])('read %s as a topic', (text, topic) => {
    expect(topicsMentioned(text).map((mention) => mention.topic)).toEqual([topic]);
  });

  it('count the longest phrase where phrases overlap', () => {
    expect(topicsMentioned('safety data').map(({ topic }) => topic)).toEqual(['safety']);
  });

  it('find nothing inside a longer word', () => {
    expect(topicsMentioned('dosettes unsafely')).toEqual([]);
  });

  it('list at least eight words per topic and language, each under one topic only', () => {
    for (const language of LANGUAGES) {
      const seen = new Map<string, string>();
      for (const topic of TOPICS) {
        const words = TOPIC_SYNONYMS[topic][language];
        expect(words.length).toBeGreaterThanOrEqual(8);
        for (const word of words) {
          const folded = foldedWords(word).join(' ');
          expect([word, seen.get(folded) ?? topic]).toEqual([word, topic]);
          seen.set(folded, topic);
        }
      }
    }
  });
});
