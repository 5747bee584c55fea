import { expect, test } from 'vitest';
import { SYSTEM } from '../../../core/access/actor.ts';
import type { ImportKind } from '../../../core/library/import-result.ts';
import { loadPersonFacts } from '../../../server/assembly/load-person-facts.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

const HCPS = 'id,familyName,specialty,market,language\nHCP-1,Example,cardiology,GB,en\n';
/** One CSV row: at most two messages in so many days. */
const row = (days: number) =>
  `id,hcp,stated_at,topics_off,frequency_most,frequency_days\nP-1,HCP-1,2026-01-05T09:00:00+0000,Dosing|safety,2,${days}\n`;
const NOW = new Date('2026-03-10T08:00:00Z');
const context = {
  market: 'GB',
  language: 'en',
  channel: 'email',
  audience: 'cardiology',
  plannedSendDate: '2026-03-10',
  hcp: 'HCP-1',
  topics: [],
} as const;

describeOnBothDatabases('import of preferences and touches', (getDatabase) => {
  const take = (kind: ImportKind, name: string, text: string) =>
    importFiles({ deps: changeDeps(getDatabase()), actor: SYSTEM, kind }, [
      sourceFromBytes(name, Buffer.from(text)),
    ]);
  const person = () => loadPersonFacts(getDatabase(), { ...context, topics: [] }, { now: NOW });

  test('a changed preference is a further revision, and the newest revision counts', async () => {
    await take('hcps', 'hcps.csv', HCPS);
    expect(await take('preferences', 'a.csv', row(7))).toMatchObject({ created: 1, rejected: [] });
    expect(await take('preferences', 'a.csv', row(7))).toMatchObject({ unchanged: 1 });
    expect(await take('preferences', 'a.csv', row(14))).toMatchObject({ updated: 1 });
    const { rows } = await getDatabase().query<{ revision: number }>(
      `SELECT revision FROM preference WHERE hcp_id = 'HCP-1' ORDER BY revision`,
    );
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2]);
    expect((await person())?.preferences).toMatchObject([
      { topicsOff: ['dosing', 'safety'], frequency: { most: 2, days: 14 } },
    ]);
  });

  test('touches come with their messages from CSV and from JSON; an unknown HCP is refused', async () => {
    const csv = await take(
      'touches',
      't.csv',
      'id,hcp,channel,sent_at,messages\nT-1,HCP-1,approved_email,2026-03-01T09:00:00Z,Fewer admissions|Once daily\n',
    );
    expect(csv).toMatchObject({ created: 1, rejected: [] });
    const lines = [
      { id: 'T-2', hcp: 'HCP-1', channel: 'portal', sentAt: '2020-03-01T09:00:00Z' },
      { id: 'T-3', hcp: 'HCP-9', channel: 'portal', sentAt: '2026-03-01T09:00:00Z' },
    ];
    const json = await take('touches', 't.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(json.created).toBe(1);
    expect(json.rejected).toMatchObject([{ row: 2, field: 'hcp' }]);
    // T-2 is older than any window of a rule.
    expect((await person())?.touches).toMatchObject([
      {
        id: 'T-1',
        channel: 'email',
        messages: [
          { keyMessage: 'Fewer admissions', claims: [] },
          { keyMessage: 'Once daily', claims: [] },
        ],
      },
    ]);
  });
});
