import type { ParityFinding, ParityFix } from '../../../core/contract/parity.ts';
import {
  canCompare,
  compareMeaning,
  type MeaningDifference,
  type Span,
  type SpokenText,
} from '../../../guardrails/text/compare-meaning.ts';
import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';
import { reprintQuantity } from './reprint-quantity.ts';
import { restoreStretch } from './restore-stretch.ts';

/** Fixes are tried one by one, which means reading the text again; a text with more findings needs its author first. */
const MOST_FIXES = 20;

const CHANGES = { lost: 'is lost', added: 'is added', changed: 'is changed' } as const;

/** What the target states otherwise than its source, in the terms of LANG-003, each with a fix that was tried. */
export function meaningFindings(source: SpokenText, target: SpokenText): ParityFinding[] {
  const differences = compareMeaning(source, target);
  const unknown = [source, target].find((text) => !canCompare(text));
  const findings = differences.map((difference, index): ParityFinding => ({
    kind: difference.kind,
    change: difference.change,
    severity: 'block',
    message: `Compared with the source, something ${CHANGES[difference.change]} (${difference.kind}): ${difference.evidence}`,
    expected: wordsAt(source, difference.source),
    found: difference.change === 'lost' ? null : wordsAt(target, difference.target),
    span: difference.target ?? null,
    fix: index < MOST_FIXES ? triedFix(source, target, difference, differences.length) : null,
  }));
  return unknown ? [...findings, wordsNotCompared(unknown.language)] : findings;
}

const wordsAt = ({ text }: SpokenText, span: Span | undefined): string | null =>
  span ? text.slice(span.start, span.end) : null;

/** Of an unknown language only numbers and units are compared; LANG-003 blocks such a text too. */
const wordsNotCompared = (language: string): ParityFinding => ({
  kind: 'words_not_compared',
  change: null,
  severity: 'block',
  message: `The words of this language cannot be compared: ${language}. Only numbers and units were.`,
  expected: null,
  found: language,
  span: null,
  fix: null,
});

/** The first fix that leaves fewer differences than before; null when none does. */
function triedFix(
  source: SpokenText,
  target: SpokenText,
  difference: MeaningDifference,
  count: number,
): ParityFix | null {
  const isBetter = ({ span, replacement }: ParityFix): boolean => {
    const text = target.text.slice(0, span.start) + replacement + target.text.slice(span.end);
    return text.trim() !== '' && compareMeaning(source, { ...target, text }).length < count;
  };
  return candidates(source, target, difference).find(isBetter) ?? null;
}

function candidates(source: SpokenText, target: SpokenText, difference: MeaningDifference): ParityFix[] {
  const { change, source: from, target: to, replacement } = difference;
  const found: (ParityFix | undefined)[] = [];
  if (to && replacement !== undefined) found.push({ span: to, replacement });
  if (baseLanguage(source.language) === baseLanguage(target.language)) {
    const place = from ? { inSource: from } : to && { inTarget: to };
    if (place) found.push(restoreStretch(source.text, target.text, place));
  } else if (change === 'changed' && from && to) {
    const printed = reprintQuantity(
      source.text.slice(from.start, from.end),
      source.language,
      target.language,
    );
    if (printed !== undefined) found.push({ span: to, replacement: printed });
  }
  if (change === 'added' && to) found.push({ span: withSpaceBefore(target.text, to), replacement: '' });
  return found.filter((fix) => fix !== undefined);
}

/** So that taking words out leaves one space, not two. */
export const withSpaceBefore = (text: string, { start, end }: Span): Span =>
  /\s/u.test(text[start - 1] ?? '') ? { start: start - 1, end } : { start, end };
