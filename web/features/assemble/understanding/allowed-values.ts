import type { z } from 'zod';
import type { UnderstoodPart } from '../../../../core/assembly/understanding.ts';
import type { getVocabulary } from '../../../../core/contract/conversation.ts';

export type Vocabulary = z.output<(typeof getVocabulary)['responses'][200]>;

/** Values that a chip may take, in the order of the vocabulary; none for parts that are not chosen from a list. */
export function allowedValues(part: UnderstoodPart, vocabulary: Vocabulary): string[] {
  switch (part) {
    case 'market':
      return vocabulary.markets.map(({ code }) => code);
    case 'language':
      return vocabulary.languages;
    case 'channel':
      return vocabulary.channels;
    case 'audience':
      return vocabulary.audiences;
    case 'moment':
      return vocabulary.moments;
    case 'topics':
      return vocabulary.topics;
    case 'product':
      return vocabulary.products.map(({ id }) => id);
    case 'template':
      return vocabulary.templates.map(({ id }) => id);
    case 'plannedSendDate':
    case 'hcp':
      return [];
  }
}
