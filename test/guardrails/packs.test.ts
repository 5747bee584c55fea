import { expect, test } from 'vitest';
import { isMarket, MARKETS } from '../../core/library/vocabulary/markets.ts';
import { checkAssembly } from '../../guardrails/check-assembly.ts';
import { marketPackSchema } from '../../guardrails/pack-schema.ts';
import { MARKET_PACKS, packOf } from '../../guardrails/packs.ts';
import app002 from '../../guardrails/rules/app-002-approved-for-this-use.ts';
import { RULES } from '../../guardrails/rules.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import { factsWith } from './fixture-facts.ts';

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

test('where a pack allows no free text, APP-002 blocks an email that has some', () => {
  const facts = factsWith({
    content: { freeTexts: [{ placeId: 'greeting', text: 'See you soon.', origin: 'local_edit' }] },
  });
  const strict = facts.pack && { ...facts.pack, freeText: { allowed: false, source: 'A clause' } };
  const messages = (pack: typeof strict) =>
    runRules({ ...facts, pack }, [app002])[0]?.findings.map(({ message }) => message);
  expect(messages(facts.pack)).toEqual([]);
  expect(messages(strict)).toEqual(['This market allows no free text.']);
});

test('a market without a pack is blocked, and every rule that needs the pack says why', () => {
  const facts = factsWith({ content: { context: { market: 'ES' } } });
  const report = checkAssembly(facts);
  expect(report.verdict).toBe('block');
  expect(report.packVersion).toBeNull();
  const needing = RULES.filter(
    (rule) => rule.needs.some((fact) => fact === 'pack') && rule.notApplicable?.(facts) === undefined,
  );
  expect(needing.length).toBeGreaterThan(3);
  for (const { id } of needing) {
    const result = report.results.find(({ ruleId }) => ruleId === id);
    expect(result?.verdict, id).toBe('not_run');
    expect(
      result?.findings.map(({ message }) => message),
      id,
    ).toContain('There is no rule pack for this market.');
  }
});
