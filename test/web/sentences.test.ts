import { expect, test } from 'vitest';
import { z } from 'zod';
import { ERROR_STATUS } from '../../core/errors.ts';
import { MISSING_FACT } from '../../guardrails/facts.ts';
import { RULES } from '../../guardrails/rules.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import { codeSentences, problemSentences } from '../../web/lib/sentences/de/problems.ts';
import { germanSentence } from '../../web/lib/sentences/german-sentence.ts';
import { germanProblem } from '../../web/lib/sentences/german-problem.ts';
import { translatorOf } from '../../web/lib/sentences/translate.ts';
import { type Change, factsWith, readFixture } from '../guardrails/fixture-facts.ts';

const changesSchema = z.array(
  z.object({ change: z.record(z.string(), z.json()).transform((change): Change => change) }),
);

/** The places of a sentence where values stand. */
const places = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).toSorted();

/** Every sentence that the fixtures of a rule bring forth, and its summary. */
const sentencesOf = (rule: (typeof RULES)[number]): string[] => {
  const results = ['accepts', 'rejects'].flatMap((name) =>
    changesSchema
      .parse(readFixture(`${rule.id}/${name}.json`))
      .flatMap(({ change }) => runRules(factsWith(change), [rule])),
  );
  return results
    .flatMap(({ findings, notApplicable }) => [
      notApplicable ?? [],
      ...findings.flatMap(({ message, fix }) => [message, fix ?? []]),
    ])
    .flat()
    .concat(rule.summary);
};

test('says in German what every guardrail asks for, finds and advises', () => {
  const said = [...RULES.flatMap(sentencesOf), ...Object.values(MISSING_FACT)];
  expect(said.length).toBeGreaterThan(300);
  expect([...new Set(said)].filter((sentence) => germanSentence(sentence) === undefined)).toEqual([]);
});

test('keeps the values of a sentence, in German words where they have some', () => {
  expect(germanSentence('This module is not approved: it is in review.')).toBe(
    'Dieses Modul ist nicht freigegeben, sondern in Prüfung.',
  );
  expect(germanSentence('Write “12.4 %” as the source does.')).toBe(
    'Schreiben Sie “12.4 %” wie im Original.',
  );
  expect(germanSentence('Add __proto__ to the email, or choose another module.')).toContain('__proto__');
  expect(germanSentence('toString')).toBeUndefined();
  expect(translatorOf({ 'Is it {a}?': 'Ist es {a}?' }, {})('Is it a (b?')).toBe('Ist es a (b?');
});

test('gives every code of an error a German meaning and loses no sentence of the server', () => {
  expect(Object.keys(codeSentences).toSorted()).toEqual(Object.keys(ERROR_STATUS).toSorted());
  expect(germanProblem('not_allowed', 'Your role does not allow this.')).toBe(
    'Ihre Rolle erlaubt das nicht.',
  );
  expect(germanProblem('conflict', 'The name x is taken.')).toBe(
    `${codeSentences['conflict']} Der Server sagt: „The name x is taken.“`,
  );
  expect(germanProblem('unknown_code', 'Words.')).toBe('Words.');
  expect(Object.entries(problemSentences).filter(([en, de]) => `${places(en)}` !== `${places(de)}`)).toEqual(
    [],
  );
});
