import type { UnderstoodPart } from '../understanding.ts';
import { INTENT_PATTERNS, NOW, REVIEW, WITHHELD } from './intent-patterns.ts';

export const INTENTS = [
  'propose',
  'swap',
  'explain',
  'list_missing',
  'show_checks',
  'undo',
  'refuse_send',
  'refuse_approve',
  'refuse_write',
  'help',
] as const;
export type Intent = (typeof INTENTS)[number];

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'erste', 'ersten', 'erster', 'premier', 'premiere', '1er'],
  ['second', '2nd', 'zweite', 'zweiten', 'zweiter', 'deuxieme', 'seconde'],
  ['third', '3rd', 'dritte', 'dritten', 'dritter', 'troisieme'],
  ['fourth', '4th', 'vierte', 'vierten', 'vierter', 'quatrieme'],
  ['fifth', '5th', 'funfte', 'funften', 'funfter', 'cinquieme'],
];

/** Parts that make up a request; a message that names several of them asks for an email, whatever verb it uses. */
const OF_A_REQUEST: ReadonlySet<string> = new Set(['market', 'audience', 'topics', 'product', 'moment']);

/**
 * What the person wants done; `propose` when nothing else is asked for. "Send it next Tuesday" at the end of a whole
 * request is a date, not an order; an order to do it at once is one in any case.
 *
 * @param folded the message, folded
 * @param named parts of the context that the message names
 */
export function findIntent(folded: string, named: readonly UnderstoodPart[] = []): Intent {
  const request = named.filter((part) => OF_A_REQUEST.has(part)).length >= 2;
  const means = ([intent, pattern]: (typeof INTENT_PATTERNS)[number]): boolean => {
    if (!pattern.test(folded)) return false;
    if (intent === 'refuse_send' || intent === 'refuse_approve') {
      if (WITHHELD.test(folded)) return false;
      if (intent === 'refuse_send') return !REVIEW.test(folded) && (!request || NOW.test(folded));
    }
    return intent !== 'show_checks' || !request;
  };
  return INTENT_PATTERNS.find(means)?.[0] ?? 'propose';
}

/** The slot a message points to, from 1: "slot 2", "the second block", "Platz 3", "bloc 1". */
export function findSlotNumber(folded: string): number | undefined {
  const numbered =
    /\b(?:slot|block|bloc|position|place|platz|abschnitt|absatz|modul|module|emplacement|section|baustein|paragraph)\s*(?:nr\.?|no\.?|number|nummer|numero|n°|#)?\s*(\d{1,2})\b/u.exec(
      folded,
    );
  if (numbered) return Number(numbered[1]);
  const ordinal = ORDINALS.findIndex((names) =>
    new RegExp(
      String.raw`\b(?:${names.join('|')})\s+(?:slot|block|bloc|platz|abschnitt|absatz|modul|module|one|position|section|baustein|paragraph|emplacement)\b`,
      'u',
    ).test(folded),
  );
  return ordinal < 0 ? undefined : ordinal + 1;
}
