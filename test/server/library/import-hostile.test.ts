import { describe, expect, it } from 'vitest';
import {
  HOSTILE_AVAILABLE,
  injections,
  payloads,
  sampleOrAll,
  scripts,
} from '../../hostile/support/hostile-strings.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { importContent, moduleRow } from './import-support.ts';

const hostile = sampleOrAll(
  [...new Set([...payloads(), ...scripts(), ...injections()])].filter(
    (text) => text !== '' && !text.includes('\u0000') && text.isWellFormed() && text.length <= 1000,
  ),
  1_500,
);

describe.skipIf(!HOSTILE_AVAILABLE)('hostile text (needs ../shared/data/hostile)', () => {
  describeOnBothDatabases('comes back byte for byte', (getDatabase) => {
    const textsWith = async (sql: string): Promise<string[]> => {
      const { rows } = await getDatabase().query<{ text: string }>(sql);
      return rows.map(({ text }) => text);
    };

    it('as text, message and job code of modules', async () => {
      expect(hostile.length).toBeGreaterThanOrEqual(1_500);
      const rows = hostile.map((text, index) =>
        moduleRow(`H-${String(index).padStart(5, '0')}`, {
          keyMessage: text,
          jobCode: text.slice(0, 100).toWellFormed(),
          renditions: [{ language: 'en', text }],
        }),
      );
      const lines = rows.map((row) => JSON.stringify(row)).join('\n');
      expect(await importContent(getDatabase(), 'modules', lines, 'hostile.jsonl')).toMatchObject({
        read: hostile.length,
        created: hostile.length,
        rejected: [],
      });
      const stored = `FROM content_module JOIN module_rendition USING (module_id, version)
        WHERE module_id LIKE 'H-%' ORDER BY module_id COLLATE "C"`;
      expect(await textsWith(`SELECT text ${stored}`)).toEqual(hostile);
      expect(await textsWith(`SELECT content ->> 'keyMessage' AS text ${stored}`)).toEqual(hostile);
    }, 120_000);

    it('as cells of CSV', async () => {
      const cells = hostile.map(
        (text, index) => `K-${String(index).padStart(5, '0')},p,approved,"${text.replaceAll('"', '""')}"`,
      );
      const csv = ['id,product,status,text_en', ...cells].join('\n');
      expect(await importContent(getDatabase(), 'claims', csv, 'hostile.csv')).toMatchObject({
        created: hostile.length,
        rejected: [],
      });
      const sql = `SELECT content -> 'statements' ->> 'en' AS text FROM claim WHERE claim_id LIKE 'K-%'
        ORDER BY claim_id COLLATE "C"`;
      expect(await textsWith(sql)).toEqual(hostile);
    }, 120_000);

    it('as names of people and of templates', async () => {
      const names = hostile
        .map((text) => text.slice(0, 200).toWellFormed())
        .filter((text) => text.trim() !== '');
      const hcps = names.map((familyName, index) => ({
        id: `P-${String(index).padStart(5, '0')}`,
        familyName,
        givenName: familyName,
        specialty: 'cardiology',
        market: 'DE',
        language: 'de',
      }));
      expect(await importContent(getDatabase(), 'hcps', hcps)).toMatchObject({
        created: names.length,
        rejected: [],
      });
      const sql = `SELECT content ->> 'familyName' AS text FROM hcp ORDER BY hcp_id COLLATE "C"`;
      expect(await textsWith(sql)).toEqual(names);
    }, 120_000);

    it('as ids: stored as they are or refused with a reason, never a failure', async () => {
      const rows = hostile.map((text) => moduleRow(text));
      const result = await importContent(getDatabase(), 'modules', rows);
      expect(result.created + result.unchanged + result.rejected.length).toBe(hostile.length);
      expect(result.rejected.every(({ field, reason }) => field === 'id' && reason !== '')).toBe(true);
    }, 120_000);
  });
});
