import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../core/library/sentences.ts';
import { analyseText } from '../../../guardrails/text/analyse-text.ts';
import { meaningFindings } from '../../../server/assembly/parity/meaning-findings.ts';
import { demoModules } from '../../guardrails/demo-library.ts';

interface Sentence {
  language: string;
  text: string;
}

/** Every sentence of the demonstration library's approved texts, in its language. */
const SENTENCES: readonly Sentence[] = demoModules.flatMap(({ renditions }) =>
  renditions.flatMap(({ language, text }) =>
    splitSentences(text).map((one) => ({ language, text: one.text })),
  ),
);

const cut = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(end).replace(/^ /u, '');

/** Mutations that change what a sentence states, by name: each gives every mutant of a sentence. */
const MUTATIONS: Readonly<Record<string, (sentence: Sentence) => string[]>> = {
  'another digit': ({ text, language }) =>
    analyseText(text, language).quantities.flatMap(({ span, kind }) =>
      kind === 'frequency' || kind === 'fold'
        ? []
        : [...text.slice(span.start, span.end).matchAll(/\d/gu)].map(({ 0: digit, index }) => {
            const at = span.start + index;
            return text.slice(0, at) + String((Number(digit) + 1) % 10) + text.slice(at + 1);
          }),
    ),
  'a dropped negation': ({ text, language }) =>
    analyseText(text, language)
      .meanings.filter(({ kind }) => kind === 'negation')
      .map(({ span }) => cut(text, span.start, span.end)),
  'a dropped qualifier': ({ text, language }) =>
    analyseText(text, language)
      .meanings.filter(({ kind }) => kind === 'qualifier')
      .map(({ span }) => cut(text, span.start, span.end)),
  'another unit': ({ text }) =>
    [...text.matchAll(/(?<=\d\s)mg(?=\W)/gu)].map(
      ({ index }) => `${text.slice(0, index)}g${text.slice(index + 2)}`,
    ),
};

/** Changes that state the same. */
const HARMLESS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('**', ''),
  (text) => text.replaceAll(/ (?=%|mg|mmol|mmHg)/gu, '\u202f'),
  (text) => text.replaceAll(' ', '  '),
];

const found = ({ language, text }: Sentence, mutant: string): boolean =>
  meaningFindings({ language, text }, { language, text: mutant }).length > 0;

test.each(Object.entries(MUTATIONS))(
  'finds %s in every sentence of the demonstration library',
  (name, mutate) => {
    const mutants = SENTENCES.flatMap((sentence) =>
      mutate(sentence).map((mutant) => ({ sentence, mutant })),
    ).filter(({ sentence, mutant }) => mutant !== sentence.text);
    const missed = mutants.filter(({ sentence, mutant }) => !found(sentence, mutant));
    process.stdout.write(`${name}: ${mutants.length - missed.length} of ${mutants.length} found\n`);
    expect(mutants.length).toBeGreaterThan(10);
    expect(missed.map(({ mutant }) => mutant)).toEqual([]);
  },
);

test('no harmless change of a sentence is a finding', () => {
  const changed = SENTENCES.flatMap((sentence) =>
    HARMLESS.map((change) => ({ sentence, mutant: change(sentence.text) })).filter(
      ({ mutant }) => mutant !== sentence.text,
    ),
  );
  const alarms = changed.filter(({ sentence, mutant }) => found(sentence, mutant));
  process.stdout.write(`harmless changes: ${alarms.length} alarms in ${changed.length}\n`);
  expect(alarms.map(({ mutant }) => mutant)).toEqual([]);
});

test('every fix that is offered leaves fewer findings than before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom(...Object.values(MUTATIONS)),
      fc.nat(),
      (sentence, mutate, which) => {
        const mutants = mutate(sentence);
        const mutant = mutants[which % Math.max(1, mutants.length)] ?? sentence.text;
        const target = { language: sentence.language, text: mutant };
        const findings = meaningFindings(sentence, target);
        for (const { fix } of findings) {
          if (!fix) continue;
          const { span, replacement } = fix;
          const text = mutant.slice(0, span.start) + replacement + mutant.slice(span.end);
          expect(meaningFindings(sentence, { ...target, text }).length).toBeLessThan(findings.length);
        }
      },
    ),
  );
});
