import { firstDifference } from '../first-difference.ts';
import type { Meaning } from './analyse-text.ts';
import type { Compared, DifferenceKind, MeaningDifference, Span } from './compare-meaning.ts';
import { pairOff } from './pair-off.ts';

const keyOf = ({ kind, meaning }: Meaning): string => `${kind} ${meaning}`;
const quoted = (text: string, { start, end }: Span): string => `“${text.slice(start, end)}”`;

type ComparedMeaning = Meaning & { kind: DifferenceKind };
/** Frequencies and multiples are compared with the numbers. */
const isCompared = (meaning: Meaning): meaning is ComparedMeaning =>
  meaning.kind !== 'frequency' && meaning.kind !== 'fold';

/**
 * Negations, comparisons, qualifiers, populations, indications and endpoints that differ. Within a language each mention
 * counts; between languages each negation does, while a repeated word may become a pronoun.
 */
export function compareWords(compared: Compared): MeaningDifference[] {
  const { source, target, isSameLanguage } = compared;
  if (!source.knowsLanguage || !target.knowsLanguage) return [];
  const relevant = (meanings: readonly Meaning[]) =>
    meanings.filter(isCompared).filter(({ scope }) => isSameLanguage || scope !== 'own language');
  const [before, after] = [relevant(source.meanings), relevant(target.meanings)];
  const rest = pairOff(before, after, keyOf);
  const isMissing = (others: readonly Meaning[]) => {
    const keys = new Set(others.map(keyOf));
    return (meaning: Meaning) =>
      isSameLanguage ||
      (meaning.scope !== 'weak' && (meaning.kind === 'negation' || !keys.has(keyOf(meaning))));
  };
  const lost = rest.left.filter(isMissing(after));
  const added = rest.right.filter(isMissing(before));
  const exchanged = pairOff(lost, added, ({ kind }) => kind);
  return [
    ...exchanged.pairs.map(([from, to]) => changedOf(compared, from, to)),
    ...exchanged.left.map((meaning) => lostOf(compared, meaning)),
    ...exchanged.right.map((meaning) => addedOf(compared, meaning)),
  ];
}

function changedOf(
  { source, target, isSameLanguage }: Compared,
  from: ComparedMeaning,
  to: ComparedMeaning,
): MeaningDifference {
  const words = source.text.slice(from.span.start, from.span.end);
  return {
    kind: from.kind,
    change: 'changed',
    target: to.span,
    source: from.span,
    evidence: `${quoted(source.text, from.span)} → ${quoted(target.text, to.span)}`,
    fix: `Say ${quoted(source.text, from.span)} as the source does.`,
    replacement: isSameLanguage ? words : undefined,
  };
}

function lostOf(
  { source, target, isSameLanguage }: Compared,
  { kind, span }: ComparedMeaning,
): MeaningDifference {
  return {
    kind,
    change: 'lost',
    target: isSameLanguage ? placeOfChange(source.text, target.text) : undefined,
    source: span,
    evidence: `${quoted(source.text, span)} is missing.`,
    fix: `Say ${quoted(source.text, span)} as the source does.`,
  };
}

/** The changed stretch; undefined when nothing is left of it in the target. */
function placeOfChange(source: string, target: string): Span | undefined {
  const { span } = firstDifference(source, target);
  return span.end > span.start ? span : undefined;
}

const addedOf = ({ target }: Compared, { kind, span }: ComparedMeaning): MeaningDifference => ({
  kind,
  change: 'added',
  target: span,
  evidence: `${quoted(target.text, span)} does not stand in the source.`,
  fix: `Remove ${quoted(target.text, span)}, or choose a source that says it.`,
});
