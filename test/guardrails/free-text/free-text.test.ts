import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import lang001 from '../../../guardrails/rules/lang-001-fair-words.ts';
import lang002 from '../../../guardrails/rules/lang-002-neutral-free-text.ts';
import lang004 from '../../../guardrails/rules/lang-004-declared-language.ts';
import { packOf } from '../../../guardrails/packs.ts';
import { foreignSentences } from '../../../guardrails/language/foreign-sentences.ts';
import { loadDemo } from '../../demo/load-demo.ts';
import { factsWith } from '../fixture-facts.ts';

/** `LANG`: whichever of LANG-001 and LANG-002. */
const dataSchema = z.strictObject({
  harmless: z.array(z.string()),
  violating: z.array(z.strictObject({ rule: z.enum(['LANG-001', 'LANG-002', 'LANG']), text: z.string() })),
});
const MARKETS = { en: 'GB', de: 'DE', fr: 'FR' } as const;
const RULES = { 'LANG-001': lang001, 'LANG-002': lang002, 'LANG-004': lang004 };

/** The base case with one free text, in another market and language, for Cardivanta. */
function factsOf(language: keyof typeof MARKETS, text: string) {
  const facts = factsWith({ content: { freeTexts: [{ placeId: 'greeting', text, origin: 'local_edit' }] } });
  const { content } = facts;
  const market = MARKETS[language];
  return {
    ...facts,
    content: { ...content, subject: null, slots: [], context: { ...content.context, market, language } },
    pack: packOf(market),
    product: { id: 'cardivanta', name: 'Cardivanta', substance: 'orlivaspine', additionalMonitoring: true },
  };
}

describe.each(['en', 'de', 'fr'] as const)('free text in %s', (language) => {
  const data = dataSchema.parse(
    JSON.parse(readFileSync(new URL(`${language}.json`, import.meta.url), 'utf8')),
  );

  it('has at least 60 harmless texts, and no rule alarms at any of them', () => {
    expect(data.harmless.length).toBeGreaterThanOrEqual(60);
    const alarms = data.harmless.flatMap((text) =>
      Object.values(RULES).flatMap((rule) =>
        rule
          .check(factsOf(language, text))
          .map(({ message, evidence }) => [rule.id, text, message, evidence]),
      ),
    );
    expect(alarms).toEqual([]);
  });

  it('catches every violating text with the intended rule, at a place of the text', () => {
    const missed = data.violating.filter(({ rule, text }) => {
      const facts = factsOf(language, text);
      const intended = rule === 'LANG' ? [lang001, lang002] : [RULES[rule]];
      const found = intended.flatMap((each) => each.check(facts));
      return !found.some(
        ({ slotId, span }) =>
          slotId === 'free.greeting' && span && text.slice(span.start, span.end).trim() !== '',
      );
    });
    expect(missed).toEqual([]);
  });
});

it('finds no text of the demo library in another language, and every longer one when it is declared wrongly', () => {
  const { modules, templates } = loadDemo();
  const texts = [
    ...modules.flatMap(({ renditions }) => renditions),
    ...templates.flatMap(({ fixedTexts }) =>
      fixedTexts.flatMap(({ language, texts: fixed }) =>
        Object.entries(fixed)
          .filter(([key]) => !key.endsWith('_url') && key !== 'brand_line' && key !== 'job_code')
          .map(([, text]) => ({ language, text })),
      ),
    ),
  ];
  expect(texts.filter(({ language, text }) => foreignSentences(text, language).length > 0)).toEqual([]);
  const missed = texts.flatMap(({ language, text }) =>
    ['en', 'de', 'fr']
      .filter(
        (other) => other !== language && wordsIn(text) >= 5 && foreignSentences(text, other).length === 0,
      )
      .map((other) => [other, text]),
  );
  expect(missed).toEqual([]);
});

/** Words of letters; names in capitals and addresses tell nothing about the language. */
const wordsIn = (text: string): number =>
  (text.replaceAll(/\]\([^)]*\)|\[\^[^\]]*\]/gu, ' ').match(/(?<![\p{L}-])\p{L}\p{Ll}+(?![\p{L}-])/gu) ?? [])
    .length;
