import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesOf } from '../../../guardrails/text/analyse-text.ts';
import { readNumber } from '../../../guardrails/text/read-number.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;

test('a number printed in English, German or French reads as the same value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('en', 'de', 'fr'),
      (units, decimals, language) => {
        const value = units / 10 ** decimals;
        const printed = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 }).format(value);
        expect(Number(readNumber(printed, language))).toBe(value);
        const [quantity] = quantitiesOf(`Bei ${printed} % davon`, language);
        expect(quantity).toMatchObject({ kind: 'percentage', value: `${readNumber(printed, language)} %` });
      },
    ),
  );
});

test.each([
  ['12.4 %', 'en', ['12.4 %']],
  ['12,4\u202f%', 'fr', ['12.4 %']],
  ['12.4%', 'de', ['12.4 %']],
  ['12,40 Prozent', 'de', ['12.4 %']],
  ['10–12 %', 'en', ['10 %', '12 %']],
  ['10 to 12 per cent', 'en', ['10 %', '12 %']],
  ['p < 0.001', 'en', ['p<0.001']],
  ['p=0,03', 'de', ['p=0.03']],
  ['p <= 0.05', 'en', ['p≤0.05']],
  ['HR 0.68', 'en', ['hazard ratio 0.68']],
  ['Hazard Ratio: 0,68', 'de', ['hazard ratio 0.68']],
  ['rapport de risques de 0,68', 'fr', ['hazard ratio 0.68']],
  ['(n = 4,312)', 'en', ['n=4312']],
  ['n=4.312', 'de', ['n=4312']],
  ['n = 4\u202f312', 'fr', ['n=4312']],
  ['5 mg daily', 'en', ['5 mg/day']],
  ['5\u00a0mg/Tag', 'de', ['5 mg/day']],
  ['0.5 mcg', 'en', ['0.5 µg']],
  ['0,5 μg', 'de', ['0.5 µg']],
  ['1000 IE', 'de', ['1000 iu']],
  ['week 24', 'en', ['24 week']],
  ['ACR50 and DAS28', 'en', ['acr50', 'das28']],
  ['2019 to 2021', 'en', ['2019', '2021']],
  ['in 2023 120 patients', 'en', ['2023', '120']],
  ['1,234.5 ml', 'en', ['1234.5 ml']],
  ['0.001 %', 'de', ['0.001 %']],
])('reads %j in %s as %j', (text, language, values) => {
  expect(quantitiesOf(text, language).map(({ value }) => value)).toEqual(values);
});

test('digits of markers and addresses state nothing, and places stay those of the text', () => {
  const text = 'See [trial 7](https://example.com/2024/12) for 12.4 % [^REF-2024-15].';
  const quantities = quantitiesOf(text, 'en');
  expect(quantities.map(({ value }) => value)).toEqual(['7', '12.4 %']);
  const { start, end } = quantities[1]?.span ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('12.4 %');
});

test('never throws and never reports a place outside of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'de', 'fr', 'pt-BR'),
      (text, language) => {
        for (const { span } of quantitiesOf(text, language)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
