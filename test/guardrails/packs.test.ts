import { expect, test } from 'vitest';
import { isMarket, MARKETS } from '../../core/library/vocabulary/markets.ts';
import { marketPackSchema } from '../../guardrails/pack-schema.ts';
import { MARKET_PACKS, packOf } from '../../guardrails/packs.ts';

test('every market that the installation knows has a pack, and no other', () => {
  expect([...MARKET_PACKS.keys()].toSorted()).toEqual(Object.keys(MARKETS).toSorted());
  expect(packOf('ES')).toBeUndefined();
});

test.each([...MARKET_PACKS.values()].map((pack) => ({ market: pack.market, pack })))(
  'the pack of $market demands the mandatory statements, each once',
  ({ pack }) => {
    const ids = pack.requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['safety_information', 'prescribing_information', 'adverse_event_statement']),
    );
  },
);

test('only Germany and Austria ask for double opt-in', () => {
  const asking = [...MARKET_PACKS.values()].filter((pack) => pack.doubleOptIn.required);
  expect(asking.map(({ market }) => market).toSorted()).toEqual(['AT', 'DE']);
});

test('every market but the United States asks for the triangle of additional monitoring', () => {
  const without = [...MARKET_PACKS.values()].filter(
    (pack) => !pack.requirements.some(({ when }) => when === 'additional_monitoring'),
  );
  expect(without.map(({ market }) => market)).toEqual(['US']);
});

test('a pack has the wording of the adverse event statement for each language of its market', () => {
  for (const pack of MARKET_PACKS.values()) {
    const statement = pack.requirements.find(({ id }) => id === 'adverse_event_statement');
    const languages = isMarket(pack.market) ? MARKETS[pack.market].languages : [];
    for (const language of languages) {
      const groups = statement?.mustContain[language] ?? statement?.mustContain['*'] ?? [];
      expect(groups.length, `${pack.market} ${language}`).toBeGreaterThan(0);
    }
  }
});

test('an entry without a source is refused', () => {
  const pack = packOf('GB');
  const [first, ...rest] = pack?.requirements ?? [];
  const { source: _source, ...unsourced } = first ?? { source: '' };
  expect(marketPackSchema.safeParse(pack).success).toBe(true);
  expect(marketPackSchema.safeParse({ ...pack, requirements: [unsourced, ...rest] }).success).toBe(false);
});
