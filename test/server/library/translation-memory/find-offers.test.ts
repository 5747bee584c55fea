import { expect, it, vi } from 'vitest';
import { findOffers } from '../../../../server/library/translation-memory/find-offers.ts';
import { createMemoryCache } from '../../../../server/library/translation-memory/memory-cache.ts';
import { testClock } from '../../../support/changes.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { importContent } from '../import-support.ts';

// Databases are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const module = (id: string, market: string, texts: Record<string, string>, more: object = {}) => ({
  id,
  product: 'p',
  kind: 'message',
  keyMessage: id,
  topics: ['safety'],
  status: 'approved',
  renditions: Object.entries(texts).map(([language, text]) => ({ language, text })),
  approvals: [
    {
      approvalId: `A-${id}`,
      market,
      channel: 'email',
      audience: '*',
      from: '2026-01-01',
      until: '2026-03-02',
    },
  ],
  ...more,
});

describeOnBothDatabases('the translation memory', (getDatabase) => {
  const clock = testClock('2026-03-02T12:00:00.000Z');

  it('offers the same sentence first, says where it is approved, and nothing that is not approved today', async () => {
    await importContent(getDatabase(), 'modules', [
      module('M-AT', 'AT', { en: 'Start with 10 mg. No death.', de: 'Beginn mit 10 mg. Kein Todesfall.' }),
      module('M-DE', 'DE', { en: 'Start with 20 mg.', de: 'Beginn mit 20 mg.' }),
      module('M-NEAR', 'AT', { en: 'Start with 15 mg.', de: 'Beginn mit 15 mg.' }),
      module('M-DRAFT', 'AT', { en: 'Start with 20 mg.', de: 'Entwurf.' }, { status: 'in_review' }),
      module('M-GONE', 'AT', { en: 'Start with 20 mg.', de: 'Abgelaufen.' }, { expires: '2026-03-01' }),
    ]);
    const memories = createMemoryCache(getDatabase());
    const ask = (source: string) =>
      findOffers({ memories, clock }, { source, from: 'en', to: 'de', market: 'AT' });
    const { sentences } = await ask('Start with 20 mg. No death.');
    expect(sentences.map(({ source }) => source)).toEqual(['Start with 20 mg.', 'No death.']);
    const short = sentences.map(({ offers }) =>
      offers.map(({ target, score, differs, markets, approvedHere }) =>
        [target, score === 1, ...differs, ...markets, approvedHere].join(' '),
      ),
    );
    expect(short[0]).toEqual([
      'Beginn mit 20 mg. true DE false',
      'Beginn mit 10 mg. false number AT true',
      'Beginn mit 15 mg. false number AT true',
    ]);
    expect(short[1]).toEqual(['Kein Todesfall. true AT true']);

    await importContent(getDatabase(), 'modules', [
      module('M-NEW', 'AT', { en: 'Start with 20 mg.', de: 'Mit 20 mg beginnen.' }),
    ]);
    expect((await ask('Start with 20 mg.')).sentences[0]?.offers[0]?.target).toBe('Mit 20 mg beginnen.');
    clock.set('2026-03-02T23:30:00.000Z');
    expect((await ask('Start with 20 mg.')).sentences[0]?.offers).toEqual([]);
    clock.set('2026-03-02T12:00:00.000Z');
  });

  it('offers approved sentences of the same language where a text is adapted within it', async () => {
    const memories = createMemoryCache(getDatabase());
    const query = { source: 'Kein Todesfall.', from: 'de', to: 'de-AT', market: 'AT' };
    const { sentences } = await findOffers({ memories, clock }, query);
    expect(sentences[0]?.offers[0]).toMatchObject({
      target: 'Kein Todesfall.',
      score: 1,
      approvedHere: true,
    });
  });
});
