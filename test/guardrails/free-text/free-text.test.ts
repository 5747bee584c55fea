import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import lang001 from '../../../guardrails/rules/lang-001-fair-words.ts';
import lang002 from '../../../guardrails/rules/lang-002-neutral-free-text.ts';
import lang004 from '../../../guardrails/rules/lang-004-declared-language.ts';
import { packOf } from '../../../guardrails/packs.ts';
import { factsWith } from '../fixture-facts.ts';

const dataSchema = z.strictObject({
  harmless: z.array(z.string()),
  violating: z.array(z.strictObject({ rule: z.enum(['LANG-001', 'LANG-002']), text: z.string() })),
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
      const found = RULES[rule].check(factsOf(language, text));
      return !found.some(
        ({ slotId, span }) =>
          slotId === 'free.greeting' && span && text.slice(span.start, span.end).trim() !== '',
      );
    });
    expect(missed).toEqual([]);
  });
});
