import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import { importFiles } from '../../server/library/import/import-files.ts';
import { sourceFromFile } from '../../server/library/import/source.ts';
import { changeDeps } from '../support/changes.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { loadOrder } from './load-demo.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(`../../demo/${file}`, import.meta.url));

describeOnBothDatabases('the demo library through the ordinary import', (getDatabase) => {
  const importAll = async () => {
    const deps = changeDeps(getDatabase());
    const results = [];
    for (const { kind, files } of loadOrder) {
      const sources = await Promise.all(files.map((file) => sourceFromFile(pathOf(file))));
      const run = { deps, actor: COMMAND_LINE, kind };
      results.push(await importFiles(run, sources));
    }
    return results;
  };

  it(
    'takes every row in the given order, and the second time changes nothing',
    { timeout: 60_000 },
    async () => {
      const first = await importAll();
      expect(first.flatMap(({ rejected }) => rejected)).toEqual([]);
      // Claims name safety notes that come with the modules, one step later.
      expect(new Set(first.flatMap(({ warnings }) => warnings.map(({ field }) => field)))).toEqual(
        new Set(['safetyNotes']),
      );
      expect(first.map(({ read, created }) => created - read)).toEqual(loadOrder.map(() => 0));
      const second = await importAll();
      expect(second.flatMap(({ rejected, warnings }) => [...rejected, ...warnings])).toEqual([]);
      expect(second.map(({ read, unchanged }) => unchanged - read)).toEqual(loadOrder.map(() => 0));
    },
  );
});
