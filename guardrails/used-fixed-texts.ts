import type { Facts } from './facts.ts';

/** The template's fixed texts for the market and language of the email, by key; empty when it has none. */
export function fixedTextsOf({ template, content: { context } }: Facts): ReadonlyMap<string, string> {
  const found = template?.fixedTexts.find(
    ({ market, language }) => market === context.market && language === context.language,
  );
  return new Map(Object.entries(found?.texts ?? {}));
}
