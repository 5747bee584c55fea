import { expect, test } from 'vitest';
import { marketPackViewSchema } from '../../../core/contract/market-packs.ts';
import { MARKETS } from '../../../core/library/vocabulary/markets.ts';
import { MARKET_PACKS } from '../../../guardrails/packs.ts';
import { packRows, packView } from '../../../server/library/market-packs.ts';

test('the list names every market of the vocabulary with the version of its pack', () => {
  expect(packRows().map(({ market, version }) => [market, version])).toEqual(
    Object.keys(MARKETS).map((market) => [market, MARKET_PACKS.get(market)?.version]),
  );
});

test.each(Object.keys(MARKETS))('the pack of %s is shown whole, every entry with its source', (market) => {
  const view = packView(market);
  expect(marketPackViewSchema.parse(view)).toEqual(view);
  const { shelf, doubleOptIn, consentExpiry, freeText, riskProminence, requirements, lexicon } = view;
  const single = [shelf, doubleOptIn, consentExpiry, freeText, riskProminence, view.adverseEventReporting];
  const entries = [...single, ...requirements, ...lexicon];
  expect(entries.filter(({ source }) => source.trim().length < 3)).toEqual([]);
  expect(requirements.map(({ id }) => id)).toEqual(
    MARKET_PACKS.get(market)?.requirements.map(({ id }) => id),
  );
  for (const language of view.languages) {
    const kinds = lexicon.filter((list) => list.language === language).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['superlative', 'absolute', 'urgency', 'comparison']));
  }
});

test('a market without a pack is answered with the reason and the packs that exist', () => {
  expect(() => packView('ES')).toThrow(/no rule pack for the market ES.*blocked.*GB, DE, FR, US/u);
});
