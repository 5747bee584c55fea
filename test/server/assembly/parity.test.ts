import { beforeAll, expect, it, vi } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { AdaptationText } from '../../../core/contract/parity.ts';
import { checkAdaptation } from '../../../server/assembly/parity/check-adaptation.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromFile } from '../../../server/library/import/source.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { DEMO_FOLDER } from '../../support/whole-server.ts';

// Databases are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describeOnBothDatabases('checks while typing', (getDatabase) => {
  beforeAll(async () => {
    const deps = changeDeps(getDatabase());
    for (const [kind, file] of [
      ['products', 'products.json'],
      ['glossary', 'glossary.csv'],
    ] as const)
      await importFiles({ deps, actor: COMMAND_LINE, kind }, [
        await sourceFromFile(`${DEMO_FOLDER}/${file}`),
      ]);
  });

  /** Findings as `kind change fixed text`. */
  const check = async (
    [from, source]: readonly [string, string],
    [to, target]: readonly [string, string],
    more: Partial<AdaptationText> = {},
  ) => {
    const findings = await checkAdaptation(getDatabase(), {
      source: { language: from, text: source },
      target: { language: to, text: target },
      market: 'DE',
      ...more,
    });
    return findings.map(({ kind, change, fix }) => {
      const fixed = fix && target.slice(0, fix.span.start) + fix.replacement + target.slice(fix.span.end);
      return [kind, change, fixed].filter((part) => part !== null).join(' | ');
    });
  };

  it.each([
    ['a changed number', 'Bei 12,4 % trat es ein.', 'Bei 14,2 % trat es ein.', 'number | changed'],
    ['a dropped “nicht”', 'Die Dosis wird nicht erhöht.', 'Die Dosis wird erhöht.', 'negation | lost'],
    ['mg for g', 'Beginn mit 10 mg täglich.', 'Beginn mit 10 g täglich.', 'unit | changed'],
    ['a lost qualifier', 'Schwindel kann auftreten.', 'Schwindel wird auftreten.', 'qualifier | lost'],
    ['a lost population', 'Für Erwachsene mit Asthma.', 'Für Menschen mit Asthma.', 'population | lost'],
  ])('finds %s and puts it right', async (_, source, target, finding) => {
    expect(await check(['de', source], ['de', target])).toEqual([`${finding} | ${source}`]);
  });

  it('prints a number of the source as the language of the target does', async () => {
    expect(await check(['en', '12.4% on 1,000 days'], ['de', '14,2 % an 1.000 Tagen'])).toEqual([
      'number | changed | 12,4\u00a0% an 1.000 Tagen',
    ]);
  });

  it.each([
    [
      'en',
      'Adverse reactions with Cardivanta',
      'de',
      'Nebeneffekte von Cardivanta',
      'forbidden_variant | changed | Nebenwirkung von Cardivanta',
    ],
    ['en', 'The ejection fraction', 'de', 'Die Pumpleistung', 'required_term | lost'],
    [
      'en',
      'Ask about Cardivanta',
      'de',
      'Fragen zu Cardivnta',
      'fixed_term | changed | Fragen zu Cardivanta',
    ],
    [
      'en',
      'Ask about Cardivanta',
      'fr',
      'Questions sur CARDIVANTA',
      'fixed_term | changed | Questions sur Cardivanta',
    ],
    ['en', 'Results of ORLIVA-HF', 'de', 'Ergebnisse der Studie', 'fixed_term | lost'],
    [
      'de',
      'Die Fachinformation',
      'de',
      'Die Packungsbeilage',
      'forbidden_variant | changed | Die Fachinformation',
    ],
  ])('holds to the glossary: %s %j, %s %j', async (from, source, to, target, finding) => {
    expect(await check([from, source], [to, target])).toEqual([finding]);
  });

  it('finds words of the market’s lists, unless an approved source of the language says them', async () => {
    const best = 'Das ist die beste Therapie.';
    expect(await check(['de', 'Das ist eine Therapie.'], ['de', best], { market: 'AT' })).toEqual([
      'forbidden_word | Das ist die Therapie.',
    ]);
    expect(await check(['de', best], ['de', best], { market: 'AT' })).toEqual([]);
  });

  it('says what fits no more, and what nobody could judge, instead of passing it', async () => {
    expect(await check(['de', 'Text'], ['de', 'Text'], { maxLength: 3 })).toEqual(['length']);
    expect(await check(['en', 'Text'], ['pl', 'Tekst'], { market: 'PL' })).toEqual([
      'words_not_compared',
      'no_rule_pack',
    ]);
    expect(await check(['en', 'Text'], ['pl', 'Tekst'])).toEqual(['words_not_compared', 'no_word_list']);
  });
});
