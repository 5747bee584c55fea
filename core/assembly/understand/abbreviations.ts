import type { Found, PhraseIndex } from './find-phrases.ts';
import { fold } from '../../fold.ts';

/** Abbreviations that count only as they are written here. */
const WRITTEN: readonly (readonly [pattern: RegExp, part: Found['part'], value: string])[] = [
  [/(?<![\p{L}\p{N}])H(?:Ä|Ae|AE)(?![\p{L}\p{N}])/gu, 'audience', 'general_practice'],
  [/(?<![\p{L}\p{N}])(?:FPs?|PCPs?|HAs)(?![\p{L}\p{N}])/gu, 'audience', 'general_practice'],
  [/(?<![\p{L}\p{N}])(?:SEs|AEs|UAWs?|NWs?|EIs?)(?![\p{L}\p{N}])/gu, 'topics', 'safety'],
  [/(?<![\p{L}\p{N}])K\+(?![\p{L}\p{N}])/gu, 'topics', 'safety'],
  [/(?<![\p{L}\p{N}])NNT(?![\p{L}\p{N}])/gu, 'topics', 'efficacy'],
  [/(?<![\p{L}\p{N}])(?:WW|DDIs?|IAM)(?![\p{L}\p{N}])/gu, 'topics', 'interactions'],
  [/(?<![\p{L}\p{N}])(?:NI|CKD|IRC)(?![\p{L}\p{N}])/gu, 'topics', 'special_populations'],
  [/(?<![\p{L}\p{N}])(?:LQ|QoL|HRQoL|QdV)(?![\p{L}\p{N}])/gu, 'topics', 'quality_of_life'],
];

/** "Kardiol.", "Nebenw.", "Österr.": a cut word with its point, not at the end of the message. */
const CUT = /(?<![\p{L}\p{N}])(?<word>\p{L}{4,})\.(?=\s*\S)/gu;
const CUT_PARTS: ReadonlySet<string> = new Set(['audience', 'topics', 'market', 'moment']);
/** So many letters a topic or a moment needs, which have more ordinary words beside them. */
const LONGER = 5;

/** Parts that a message names by an abbreviation; places are those of the original text. */
export const abbreviations = (text: string, index: PhraseIndex): Found[] => [
  ...WRITTEN.flatMap(([pattern, part, value]) =>
    [...text.matchAll(pattern)].map((match) => foundAt(match, part, value)),
  ),
  ...[...text.matchAll(CUT)].flatMap((match) => {
    const word = fold(match.groups?.['word'] ?? '');
    const meant = index.single.filter(
      ({ part, words: [own = ''] }) =>
        CUT_PARTS.has(part) &&
        own.length > word.length &&
        own.startsWith(word) &&
        (part === 'audience' || part === 'market' || word.length >= LONGER),
    );
    const [first, ...others] = meant;
    return first && others.every(({ part, value }) => part === first.part && value === first.value)
      ? [foundAt(match, first.part, first.value)]
      : [];
  }),
];

const foundAt = (match: RegExpExecArray, part: Found['part'], value: string): Found => ({
  part,
  value,
  words: match[0],
  start: match.index,
  end: match.index + match[0].length,
});
