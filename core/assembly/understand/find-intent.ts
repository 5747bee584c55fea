import type { UnderstoodPart } from '../understanding.ts';
import { AFTER_ORDERS, BEFORE_ORDERS } from './intent-patterns.ts';
import { findOrder } from './orders/find-order.ts';
import { findByFrames } from './wishes/find-by-frames.ts';
import { readSentences } from './wishes/read-clauses.ts';
import type { Frame } from './wishes/frames.ts';
import { FIRST_FRAMES, ORDER_FRAMES, OTHER_FRAMES } from './wishes/frames.ts';

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

const ASKS_WHY = /\b(?:why|how come|warum|wieso|weshalb|pourquoi)\b/u;

/** In a request, "explain the dosing" and "what is missing in their care" are subjects, not wishes. */
const isOutsideRequests = (intent: Intent, folded: string): boolean =>
  intent === 'show_checks' || intent === 'list_missing' || (intent === 'explain' && !ASKS_WHY.test(folded));

const REPLACES =
  /\b(?:replace|swap(?: out)?|exchange|ersetze?|tausche?|remplace[rz]?|echange[rz]?)\b.*\b(?:with|by|for|durch|gegen|par|contre)\b/u;
const PLACE = /\b(?:slot|block|bloc|module?|one|baustein|platz|emplacement|picture|image|bild)\b|["“„«]/u;

/** "Replace dosing with safety" is another request; "replace the second block with dosing" is an exchange. */
const replacesTopic = (folded: string, named: readonly UnderstoodPart[]): boolean =>
  named.includes('topics') && REPLACES.test(folded) && !PLACE.test(folded);

/**
 * What the person wants done; `propose` when nothing else is asked for.
 *
 * @param folded the message, folded
 * @param named parts of the context that the message names
 */
export function findIntent(folded: string, named: readonly UnderstoodPart[] = []): Intent {
  const request = named.filter((part) => OF_A_REQUEST.has(part)).length >= 2;
  const first = (patterns: typeof AFTER_ORDERS): Intent | undefined =>
    patterns.find(
      ([intent, pattern]) => !(request && isOutsideRequests(intent, folded)) && pattern.test(folded),
    )?.[0];
  const sentences = request ? [] : readSentences(folded);
  const framed = (frames: readonly Frame[]) =>
    findByFrames(sentences, frames, named.includes('plannedSendDate'));
  if (replacesTopic(folded, named)) return 'propose';
  return (
    framed(FIRST_FRAMES) ??
    first(BEFORE_ORDERS) ??
    findOrder(folded, request) ??
    framed(ORDER_FRAMES) ??
    first(AFTER_ORDERS) ??
    framed(OTHER_FRAMES) ??
    'propose'
  );
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
  if (ordinal >= 0) return ordinal + 1;
  const bare =
    /\b(?:the|this|das|den|die|der|dem|le|la|du) (?<name>[\p{L}\d]+)(?! (?:of|week|woche|semaine|half|time|mal|fois|\d)| (?:\p{L}+ )?\d{4})\b/gu;
  for (const match of folded.matchAll(bare)) {
    const at = ORDINALS.findIndex((names) => names.includes(match.groups?.['name'] ?? ''));
    if (at >= 0) return at + 1;
  }
  return undefined;
}
