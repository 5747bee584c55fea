import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedLibrary } from '../../../server/library/embed-library.ts';
import { createEmbeddingSpaces } from '../../../server/library/embedding-spaces.ts';
import { createIndexCache } from '../../../server/library/index-cache.ts';
import { rankForSlots, slotAccepts } from '../../../server/library/rank-for-slots.ts';
import { searchModules } from '../../../server/library/search-modules.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { exclusionOf } from '../../support/eligibility-oracle.ts';
import { germanLibrary } from '../../support/german-library.ts';
import { clearLibraryRows, insertLibraryRows } from '../../support/library-rows.ts';
import { libraries, uses } from '../../support/random-library.ts';

const SLOTS = [
  { id: 'first', kinds: ['message' as const, 'claim' as const], topics: [] },
  { id: 'second', kinds: ['safety_note' as const], topics: ['safety'] },
];

const useInGerman = {
  market: 'DE',
  language: 'de',
  channel: 'email' as const,
  audience: 'cardiology',
  plannedSendDate: '2026-03-02',
};

describeOnBothDatabases('searching', (getDatabase) => {
  it('never shows or offers a module that may not be used, and misses none that may', async () => {
    const database = getDatabase();
    const deps = {
      database,
      indexCache: createIndexCache(database),
      spaces: createEmbeddingSpaces(database),
    };
    await fc.assert(
      fc.asyncProperty(libraries, uses, async (rows, context) => {
        await clearLibraryRows(database);
        await insertLibraryRows(database, rows);
        await embedLibrary(changeDeps(database));
        const eligible = rows.modules.filter(
          (module) => module.current && exclusionOf(rows, module, context) === undefined,
        );
        const answer = await searchModules(deps, { text: 'Text safety', context, limit: 100 });
        expect(answer.results.map(({ moduleId }) => moduleId).toSorted()).toEqual(
          eligible.map(({ id }) => id).toSorted(),
        );
        const excluded = answer.excluded.reduce((sum, { count }) => sum + count, 0);
        expect(excluded + eligible.length).toBe(rows.modules.filter(({ current }) => current).length);

        const { slots } = await rankForSlots(deps, { brief: 'Text', context, slots: SLOTS });
        for (const [number, slot] of SLOTS.entries())
          expect(slots[number]?.candidates.map(({ moduleId }) => moduleId).toSorted()).toEqual(
            eligible
              .filter((module) => slotAccepts(slot, module))
              .map(({ id }) => id)
              .toSorted(),
          );
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('gives the same order with a fresh index as with one that followed every change', async () => {
    const database = getDatabase();
    const spaces = createEmbeddingSpaces(database);
    const followed = createIndexCache(database);
    const search = (indexCache: typeof followed) =>
      searchModules(
        { database, indexCache, spaces },
        { text: 'dose kidney mild', context: useInGerman, limit: 9 },
      );
    await clearLibraryRows(database);
    await insertLibraryRows(
      database,
      germanLibrary(['dose', 'dose kidney', 'kidney', 'mild', 'mild dose', 'other']),
    );
    await search(followed);
    await database.query(`UPDATE content_module SET current = false WHERE module_id = 'M1'`);
    await insertLibraryRows(database, germanLibrary(['mild mild kidney dose', 'new kidney'], 6));
    const fresh = await search(createIndexCache(database));
    expect(fresh.results).toHaveLength(7);
    expect(await search(followed)).toEqual(fresh);
    expect(await search(followed)).toEqual(fresh);
  });
});
