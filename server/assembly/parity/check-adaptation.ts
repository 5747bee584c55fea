import type { AdaptationText, ParityFinding } from '../../../core/contract/parity.ts';
import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';
import type { Database } from '../../db/client.ts';
import { loadGlossary } from '../../library/glossary/load-glossary.ts';
import { fixedTermFindings } from './fixed-terms.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { glossaryFindings } from './glossary-findings.ts';
import { meaningFindings } from './meaning-findings.ts';
import { readText } from './term-places.ts';

/**
 * Judges a text while somebody writes it, with the code of LANG-001 and LANG-003 and the glossary. Changes nothing; the
 * rules judge the stored text again. In order of the target, what has no place in it first.
 */
export async function checkAdaptation(database: Database, text: AdaptationText): Promise<ParityFinding[]> {
  const { source, target, market, product, maxLength } = text;
  const languages = { from: baseLanguage(source.language), to: baseLanguage(target.language) };
  const entries = await loadGlossary(database, { ...languages, product });
  const [before, after] = [readText(source), readText(target)];
  const meaning = meaningFindings(source, target);
  const isToldAlready = ({ kind, change, expected }: ParityFinding): boolean =>
    kind === 'fixed_term' &&
    change === 'lost' &&
    meaning.some((told) => told.kind === 'unit' && told.expected?.includes(expected ?? '') === true);
  const findings = [
    ...meaning,
    ...tooLong(target.text, maxLength),
    ...forbiddenWords(source, target, market),
    ...glossaryFindings(before, after, entries),
    ...fixedTermFindings(before, after, entries).filter((finding) => !isToldAlready(finding)),
  ];
  return findings.toSorted((left, right) => (left.span?.start ?? -1) - (right.span?.start ?? -1));
}

const tooLong = (text: string, maxLength: number | undefined): ParityFinding[] =>
  maxLength === undefined || text.length <= maxLength
    ? []
    : [
        {
          kind: 'length',
          change: null,
          severity: 'block',
          message: `The text has ${text.length} characters; ${maxLength} fit here.`,
          expected: String(maxLength),
          found: String(text.length),
          span: { start: maxLength, end: text.length },
          fix: null,
        },
      ];
