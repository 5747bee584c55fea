import { expect, it, vi } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import { listGlossaryPage } from '../../../server/library/glossary/list-glossary.ts';
import { loadGlossary } from '../../../server/library/glossary/load-glossary.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

// Databases are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const CSV = `Entry ID,Product,Source Language,Term,Language,Translation,Forbidden Variants,Do not translate,Comment
G-1,,en,adverse reaction*,de,Nebenwirkung*,Nebeneffekt*|Seiteneffekt*,no,Suspected
G-2,p1,en,heart failure,de-AT,Herzinsuffizienz*,,false,
G-3,p1,en,NYHA,,,,yes,
G-4,,en,heart failure,fr,insuffisance cardiaque,,,
B-1,,en,both,de,beides,,true,
B-2,,en,neither,,,,,
B-3,,en,same,de,gleich,Gleich,,
B-4,,en,wide  space,de,weit,,,
B-5,,,nothing,de,nichts,,,
`;

describeOnBothDatabases('the glossary', (getDatabase) => {
  const load = (text: string, name = 'glossary.csv') =>
    importFiles({ deps: changeDeps(getDatabase()), actor: COMMAND_LINE, kind: 'glossary' }, [
      sourceFromBytes(name, Buffer.from(text)),
    ]);

  it('takes good rows, names the field and reason of each bad one, and the second time changes nothing', async () => {
    const first = await load(CSV);
    expect({ ...first, warnings: [] }).toMatchObject({ read: 9, created: 4, updated: 0 });
    expect(first.rejected.map(({ row, field }) => `${row} ${field}`)).toEqual([
      '5 target',
      '6 target',
      '7 forbidden',
      '8 source.term',
      '9 source.language',
    ]);
    expect(first.warnings.map(({ field }) => field)).toEqual(['product', 'product']);
    expect(await load(CSV)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('takes the same entries as JSON, a changed one with both hashes in the log', async () => {
    const entry = {
      id: 'G-1',
      source: { language: 'en', term: 'adverse reaction*' },
      target: { language: 'de', term: 'Nebenwirkung*' },
      forbidden: ['Nebeneffekt*'],
    };
    expect(await load(JSON.stringify(entry), 'glossary.jsonl')).toMatchObject({ updated: 1 });
    const { rows } = await getDatabase().query(
      `SELECT 1 FROM audit_entry WHERE event_type = 'library.item_changed' AND subject_id = 'G-1'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('gives the entries of a language pair in either direction and of a product, and finds them by words', async () => {
    const ids = async (query: Parameters<typeof loadGlossary>[1]) =>
      (await loadGlossary(getDatabase(), query)).map(({ id }) => id);
    expect(await ids({ from: 'en', to: 'de' })).toEqual(['G-1', 'G-2', 'G-3', 'G-4']);
    expect(await ids({ from: 'de', to: 'de' })).toEqual(['G-1', 'G-2', 'G-3']);
    expect(await ids({ from: 'fr', to: 'es', product: 'p2' })).toEqual(['G-4']);
    const page = await listGlossaryPage(getDatabase(), {
      text: 'HEART',
      language: 'fr',
      page: 1,
      pageSize: 5,
    });
    expect(page).toMatchObject({ total: 1, entries: [{ id: 'G-4' }] });
  });
});
