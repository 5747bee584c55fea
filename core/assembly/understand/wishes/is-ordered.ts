import { has, marksOf } from './read-clauses.ts';
import type { Clause } from './read-clauses.ts';
import type { Marked, WordClass } from './word-classes.ts';

/** Words that may stand before the first word that counts. */
const FILLERS: ReadonlySet<string> = new Set(
  'ok okay so and then well right now great good perfect fine thanks cool hey hi please und dann also gut super prima ja jo na et alors bon donc parfait super ok euh hm hmm um uh oh ah'.split(
    ' ',
  ),
);
/** So many words before a verb a negation still reaches it. */
const NEGATION_REACH = 4;
const SUBJECT_REACH = 3;
/** Before a French form that is imperative and participle at once. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'est ete ce sera soit etait deja sont ai ont bien'.split(' '),
);
const ONESELF: ReadonlySet<string> = new Set(['i', 'ich', 'je']);

/**
 * Whether the verb at a place is an order or a request: not forbidden, not asked about, not told of what was done or of
 * what somebody does who is named, and not put off until something else has happened.
 */
export function isOrdered(clause: Clause, verb: Marked): boolean {
  return !(
    isForbidden(clause, verb) ||
    isAskedAbout(clause) ||
    isTold(clause, verb) ||
    isPutOff(clause, verb) ||
    isPurpose(clause, verb)
  );
}

const before = (
  clause: Clause,
  of: WordClass | readonly WordClass[],
  verb: Marked,
  reach: number,
): Marked[] => marksOf(clause, of).filter(({ from, to }) => from < verb.from && verb.from - to < reach);

function isForbidden(clause: Clause, verb: Marked): boolean {
  if (has(clause, 'noNegation')) return false;
  // "Can't go out without …": the words that leave out are no negation of themselves.
  const inside = (mark: Marked): boolean => mark.from >= verb.from && mark.to <= verb.to;
  const negations = marksOf(clause, 'negation').filter((mark) => !inside(mark));
  return negations.some(
    ({ from, to }) =>
      (from < verb.from && verb.from - to < NEGATION_REACH) || (from >= verb.to && from - verb.to < 3),
  );
}

function isAskedAbout(clause: Clause): boolean {
  const first = clause.words.findIndex((word) => !FILLERS.has(word));
  return marksOf(clause, 'questionWord').some(({ from }) => from === first);
}

function isTold(clause: Clause, verb: Marked): boolean {
  if (before(clause, 'others', verb, SUBJECT_REACH).length > 0) return true;
  if (AUXILIARIES.has(clause.words[verb.from - 1] ?? '')) return true;
  if (clause.question && marksOf(clause, 'self').some(({ from }) => ONESELF.has(clause.words[from] ?? '')))
    return true;
  const selves = before(clause, 'self', verb, SUBJECT_REACH);
  // "I want it sent" asks for it.
  if (verb.of === 'want' || verb.of === 'modal') return false;
  if (selves.length === 0 || before(clause, ['request', 'want'], verb, 4).some(({ of }) => of === 'want'))
    return false;
  return selves.some(({ to }) => to === verb.from) || before(clause, 'later', verb, SUBJECT_REACH).length > 0;
}

const isPutOff = (clause: Clause, verb: Marked): boolean => before(clause, 'condition', verb, 4).length > 0;

/** "An email to send to", "un mail à envoyer": what it is for. */
function isPurpose({ words }: Clause, verb: Marked): boolean {
  const link = words[verb.from - 1] ?? '';
  const noun = words[verb.from - 2] ?? '';
  return (
    /^(?:to|a|zum)$/u.test(link) &&
    /^(?:mail|email|message|something|one|text|newsletter|list|emails|courriel|quelque|chose)$/u.test(noun)
  );
}
