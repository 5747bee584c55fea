import type { ParityFinding, TextSpan } from '../../../core/contract/parity.ts';
import { writtenTerm } from '../../../core/library/glossary.ts';
import type { GlossaryEntry } from '../../../core/library/glossary.ts';
import { placesOf, type ReadText } from './term-places.ts';

/** A shorter word has too many neighbours to be taken for a slip of the pen. */
const SHORTEST_NAME = 5;
const MOST_SLIPS = 2;

/** Fixed terms of the source that the target writes otherwise, translates or leaves out. */
export const fixedTermFindings = (
  source: ReadText,
  target: ReadText,
  entries: readonly GlossaryEntry[],
): ParityFinding[] =>
  entries.filter(({ fixed }) => fixed).flatMap((entry) => findingsOf(source, target, entry));

function findingsOf(source: ReadText, target: ReadText, entry: GlossaryEntry): ParityFinding[] {
  const term = writtenTerm(entry.source.term);
  const isInSource = placesOf(entry.source.term, source).length > 0;
  const variants = entry.forbidden.flatMap((variant) => placesOf(variant, target));
  const places = placesOf(entry.source.term, target);
  const otherCase = places.filter(({ start, end }) => target.text.slice(start, end) !== term);
  const wrong = [...variants, ...(isInSource && !entry.source.term.includes('*') ? otherCase : [])];
  if (wrong.length > 0) return wrong.map((span) => wronglyWritten(target, term, span));
  if (!isInSource || places.length > 0) return [];
  const slip = target.tokens.find(({ word }) => isSlip(word, term.toLowerCase()));
  return slip ? [wronglyWritten(target, term, slip)] : [lost(term)];
}

const wronglyWritten = ({ text }: ReadText, term: string, { start, end }: TextSpan): ParityFinding => ({
  kind: 'fixed_term',
  change: 'changed',
  severity: 'warn',
  message: `“${term}” is written alike in every language.`,
  expected: term,
  found: text.slice(start, end),
  span: { start, end },
  fix: { span: { start, end }, replacement: term },
});

const lost = (term: string): ParityFinding => ({
  kind: 'fixed_term',
  change: 'lost',
  severity: 'warn',
  message: `The source names “${term}”, the target does not.`,
  expected: term,
  found: null,
  span: null,
  fix: null,
});

/** Whether a word is a name with one or two letters lost, added or changed (Levenshtein distance). */
function isSlip(word: string, name: string): boolean {
  if (name.length < SHORTEST_NAME || name.includes(' ') || word === name) return false;
  if (Math.abs(word.length - name.length) > MOST_SLIPS) return false;
  let row = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...word].entries()) {
    const next = [index + 1];
    for (const [at, wanted] of [...name].entries())
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === wanted ? 0 : 1)),
      );
    row = next;
  }
  return (row.at(-1) ?? name.length) <= MOST_SLIPS;
}
