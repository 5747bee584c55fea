import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMeaning } from '../../../guardrails/text/compare-meaning.ts';
import { demoModules } from '../demo-library.ts';

const kindsOf = (source: [string, string], target: [string, string]): string[] =>
  compareMeaning({ language: source[0], text: source[1] }, { language: target[0], text: target[1] }).map(
    ({ kind, change }) => `${kind} ${change}`,
  );

describe('what an edit changed', () => {
  test.each([
    ['de', 'Bei 12,4 % der Patienten', 'Bei 14,2 % der Patienten', 'number changed'],
    [
      'de',
      'Die Dosis darf 10 mg nicht überschreiten.',
      'Die Dosis darf 10 mg überschreiten.',
      'negation lost',
    ],
    ['en', 'Start with 10 mg once daily.', 'Start with 10 g once daily.', 'unit changed'],
    ['en', 'Treatment did not raise potassium.', 'Treatment did raise potassium.', 'negation lost'],
    ['en', 'Treatment didn’t raise potassium.', 'Treatment raised potassium.', 'negation lost'],
    ['en', 'Studied in adults with asthma.', 'Studied in patients with asthma.', 'population lost'],
    ['en', 'Dizziness may occur.', 'Dizziness will occur.', 'qualifier lost'],
    ['en', 'Up to 5 mg daily.', '5 mg daily.', 'comparison lost'],
    ['en', 'Below 90 mmHg', 'Above 90 mmHg', 'comparison changed'],
    ['en', 'p < 0.001', 'p > 0.001', 'number changed'],
    ['en', 'HR 0.68', 'OR 0.68', 'number changed'],
    ['en', '95% CI 0.66–0.87', '90% CI 0.66–0.87', 'number changed'],
    ['en', 'once daily', 'twice daily', 'number changed'],
    ['en', 'twice as many patients', 'three-fold as many patients', 'number changed'],
    ['en', 'after two weeks', 'after three weeks', 'number changed'],
    ['en', 'after 4 weeks', 'after 4 months', 'unit changed'],
    ['en', 'a change of −5.3 points', 'a change of 5.3 points', 'number changed'],
    ['en', '10⁹ cells', '10⁸ cells', 'number changed'],
    ['en', 'for heart failure', 'for hypertension', 'indication changed'],
    ['en', 'fewer deaths', 'more deaths', 'direction changed'],
    ['en', 'cardiovascular death', 'cardiovascular hospitalisation', 'endpoint changed'],
    [
      'en',
      '12.4% with Cardivanta, 16.1% with placebo',
      '16.1% with Cardivanta, 12.4% with placebo',
      'order changed',
    ],
    ['en', 'not statistically significant', 'statistically significant', 'negation lost'],
    ['en', 'numerically lower', 'lower', 'qualifier lost'],
    ['fr', 'Cardivanta n’est pas recommandé.', 'Cardivanta est recommandé.', 'negation lost'],
    ['fr', 'Cardivanta n’est plus recommandé.', 'Cardivanta est recommandé.', 'negation lost'],
    ['fr', 'sans diabète', 'avec diabète', 'negation lost'],
    ['fr', '5 mg une fois par jour', '5 mg deux fois par jour', 'number changed'],
    ['fr', 'chez l’adulte', 'chez l’enfant', 'population changed'],
    ['de', 'Keine Wechselwirkungen', 'Wechselwirkungen', 'negation lost'],
    ['de', 'höchstens 40 %', 'mindestens 40 %', 'comparison changed'],
  ])('%s: %j to %j is %s', (language, source, target, difference) => {
    expect(kindsOf([language, source], [language, target])).toContain(difference);
  });

  test.each([
    ['de', 'Bei 12,4 % der Patienten, 10 mg', 'Bei **12,40\u202f%** der Patienten, 10\u00a0mg'],
    ['en', 'about 5 to 10 mg', 'approximately 5–10 mg'],
    ['en', 'two weeks', '2 weeks'],
    ['en', 'less than 90 mmHg', '< 90 mmHg'],
    ['en', 'Treatment did not raise it', 'Treatment didn’t raise it'],
    ['en', 'the "first" choice - today', 'the “first” choice – today'],
    ['en', 'in adult patients', 'in adults'],
    ['fr', 'jusqu’à 10 mg', "jusqu'à 10\u202fmg"],
    ['en', 'without an effect', 'with no effect'],
  ])('%s: %j to %j is no difference', (language, source, target) => {
    expect(kindsOf([language, source], [language, target])).toEqual([]);
  });

  test('names both places and the words to put back', () => {
    const source = { language: 'de', text: 'Unter Cardivanta **12,4 %** der Patienten.[^REF-9]' };
    const target = { language: 'de', text: 'Mit Cardivanta bei **14,2 %** der Patienten.[^REF-9]' };
    const [difference] = compareMeaning(source, target);
    expect(difference).toMatchObject({
      kind: 'number',
      evidence: '“12,4 %” → “14,2 %”',
      replacement: '12,4 %',
    });
    expect(target.text.slice(difference?.target?.start, difference?.target?.end)).toBe('14,2 %');
    expect(source.text.slice(difference?.source?.start, difference?.source?.end)).toBe('12,4 %');
  });
});

describe('what a translation changed', () => {
  const english =
    'In adults with heart failure, Cardivanta did not raise potassium above 5.5 mmol/l (median 12.4%, p < 0.001).';
  const german =
    'Bei Erwachsenen mit Herzinsuffizienz erhöhte Cardivanta das Kalium nicht auf über 5,5 mmol/l (Median 12,4 %, p < 0,001).';
  test('accepts a faithful one', () => expect(kindsOf(['en', english], ['de', german])).toEqual([]));

  test.each([
    ['12,4 %', '14,2 %', 'number changed'],
    ['nicht ', '', 'negation lost'],
    ['mmol/l', 'mg/l', 'unit changed'],
    ['Erwachsenen', 'Patienten', 'population lost'],
    ['Herzinsuffizienz', 'Hypertonie', 'indication changed'],
    ['Median ', '', 'qualifier lost'],
    ['über ', 'unter ', 'comparison changed'],
  ])('finds %j as %j', (before, after, difference) => {
    expect(kindsOf(['en', english], ['de', german.replace(before, after)])).toContain(difference);
  });
});

const renditions = demoModules.flatMap((module) =>
  module.renditions.flatMap((source) =>
    module.renditions.filter((target) => target !== source).map((target) => ({ module, source, target })),
  ),
);

test('at most 1 % of the demonstration library’s own translations count as changed', () => {
  const alarms = renditions.filter(({ source, target }) => compareMeaning(source, target).length > 0);
  expect(renditions.length).toBeGreaterThan(300);
  expect(alarms.length / renditions.length).toBeLessThanOrEqual(0.01);
});

const language = fc.constantFrom('en', 'de', 'fr');

test('a text says what it says itself, however it is spaced', () => {
  const piece = fc.constantFrom(
    '12,4 %',
    'not',
    'nicht',
    'ne pas',
    '5 mg',
    'up to 3',
    'p < 0.01',
    '–',
    '\n\n',
    'n’',
    '95% CI 1–2',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), language, (parts, spoken) => {
      const text = parts.join(' ');
      expect(compareMeaning({ text, language: spoken }, { text, language: spoken })).toEqual([]);
      const bold = parts.join('  ');
      if (!/[*[\]]/u.test(text))
        expect(compareMeaning({ text: bold, language: spoken }, { text: bold, language: spoken })).toEqual(
          [],
        );
    }),
  );
});

const before = fc.constantFrom('Events fell by', 'Score', 'Bei', 'chez', 'In week 4,', '(HR 0.7;');
const after = fc.constantFrom('%', ' mg', ' weeks', ' Patienten', ' points', '', ' mmHg.');
const number = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.option(fc.integer({ min: 0, max: 99 })));

test('any single digit that changes the value of a number is found', () => {
  fc.assert(
    fc.property(
      before,
      number,
      after,
      language,
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (head, [whole, part], tail, spoken, at, step) => {
        const mark = spoken === 'en' ? '.' : ',';
        const digits = part === null ? String(whole) : `${whole}${mark}${String(part).padStart(2, '0')}`;
        const places = [...digits].flatMap((character, index) => (/\d/u.test(character) ? [index] : []));
        const place = places[at % places.length] ?? 0;
        const digit = String((Number(digits[place]) + step) % 10);
        const changed = digits.slice(0, place) + digit + digits.slice(place + 1);
        const found = kindsOf([spoken, `${head} ${digits}${tail}`], [spoken, `${head} ${changed}${tail}`]);
        expect(found).not.toEqual([]);
      },
    ),
  );
});

const NEGATED = {
  en: [
    ['The dose was', 'not', 'changed in adults'],
    ['There were', 'no', 'deaths'],
    ['It was given', 'without', 'food'],
  ],
  de: [
    ['Die Dosis wurde', 'nicht', 'geändert'],
    ['Es gab', 'keine', 'Todesfälle'],
    ['Gabe', 'ohne', 'Mahlzeit'],
  ],
  fr: [
    ['La dose n’a', 'pas', 'changé'],
    ['Il n’y a eu', 'aucun', 'décès'],
    ['Prise', 'sans', 'repas'],
  ],
} as const;

test('a removed negation is found, whatever stands around it', () => {
  fc.assert(
    fc.property(
      language,
      fc.nat(2),
      fc.array(fc.constantFrom('12 %', 'heart', 'Herz', 'cœur', 'and')),
      (spoken, which, more) => {
        const [head, negation, tail] = NEGATED[spoken as keyof typeof NEGATED][which] ?? ['', '', ''];
        const rest = more.join(' ');
        const source = `${head} ${negation} ${tail} ${rest}`;
        expect(kindsOf([spoken, source], [spoken, `${head} ${tail} ${rest}`])).toContain('negation lost');
      },
    ),
  );
});
