import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eligibleModules } from '../../../server/library/eligible-modules.ts';
import type { Use } from '../../../server/library/eligible-use.ts';
import { countExclusions, excludedModules } from '../../../server/library/explain-exclusions.ts';
import { MODULE_KINDS } from '../../../core/library/vocabulary/terms.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { exclusionOf } from '../../support/eligibility-oracle.ts';
import { clearLibraryRows, insertLibraryRows } from '../../support/library-rows.ts';
import type { LibraryRows } from '../../support/library-rows.ts';
import { libraries, uses } from '../../support/random-library.ts';

const use: Use = {
  market: 'DE',
  language: 'de',
  channel: 'email',
  audience: 'cardiology',
  plannedSendDate: '2026-03-02',
};

const version = { version: 1, current: true };

const oneModule = (approval: { from: string; until: string }, expires?: string): LibraryRows => ({
  references: [{ id: 'R1', status: 'approved', ...version }],
  claims: [{ id: 'C1', status: 'approved', references: ['R1'], ...version }],
  modules: [
    {
      id: 'M1',
      product: 'P1',
      kind: 'claim',
      status: 'approved',
      expires,
      metadataComplete: true,
      topics: ['safety'],
      renditions: [{ language: 'de', text: 'Text' }],
      claims: ['C1'],
      approvals: [
        { approvalId: 'A1', market: ['DE'], channel: ['email'], audience: ['cardiology'], ...approval },
      ],
      ...version,
    },
  ],
});

describeOnBothDatabases('eligibility', (getDatabase) => {
  it('is decided as plain loops over the library decide it, for any library and use', async () => {
    const database = getDatabase();
    await fc.assert(
      fc.asyncProperty(libraries, fc.array(uses, { minLength: 4, maxLength: 4 }), async (rows, contexts) => {
        await clearLibraryRows(database);
        await insertLibraryRows(database, rows);
        const current = rows.modules.filter((module) => module.current);
        for (const context of contexts) {
          const reasons = current.map((module) => exclusionOf(rows, module, context));
          const expected = current.filter((_, index) => reasons[index] === undefined).map(({ id }) => id);
          const found = await eligibleModules(database, context);
          expect(found.map(({ moduleId }) => moduleId).toSorted()).toEqual(expected.toSorted());
          for (const { moduleId, version: number } of found)
            expect(current.find(({ id }) => id === moduleId)?.version).toBe(number);

          const counted = await countExclusions(database, context);
          expect(counted.modules).toBe(current.length);
          expect(counted.eligible).toBe(expected.length);
          const perReason = Map.groupBy(
            reasons.filter((reason) => reason !== undefined),
            (reason) => reason,
          );
          expect(new Map(counted.excluded.map(({ reason, count }) => [reason, count]))).toEqual(
            new Map([...perReason].map(([reason, list]) => [reason, list.length])),
          );
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('includes the first and the last day of an approval, and the day a module expires', async () => {
    const database = getDatabase();
    const eligibleOn = async (plannedSendDate: string, rows: LibraryRows) => {
      await clearLibraryRows(database);
      await insertLibraryRows(database, rows);
      return (await eligibleModules(database, { ...use, plannedSendDate })).length;
    };
    const days = { from: '2026-03-02', until: '2026-03-04' };
    expect(await eligibleOn('2026-03-01', oneModule(days))).toBe(0);
    expect(await eligibleOn('2026-03-02', oneModule(days))).toBe(1);
    expect(await eligibleOn('2026-03-04', oneModule(days))).toBe(1);
    expect(await eligibleOn('2026-03-05', oneModule(days))).toBe(0);
    expect(await eligibleOn('2026-03-03', oneModule(days, '2026-03-03'))).toBe(1);
    expect(await eligibleOn('2026-03-04', oneModule(days, '2026-03-03'))).toBe(0);
  });

  it('asks for claims that are live on the day, each with a live reference', async () => {
    const database = getDatabase();
    const rows = oneModule({ from: '2026-03-01', until: '2026-03-31' });
    const judged = async (changes: Partial<LibraryRows>) => {
      await clearLibraryRows(database);
      await insertLibraryRows(database, { ...rows, ...changes });
      const { eligible, excluded } = await countExclusions(database, use);
      expect(await eligibleModules(database, use)).toHaveLength(eligible);
      return excluded[0]?.reason ?? 'eligible';
    };
    const reference = { id: 'R1', status: 'approved', ...version };
    const claim = { id: 'C1', status: 'approved', references: ['R1'], ...version };
    expect(await judged({})).toBe('eligible');
    expect(await judged({ references: [{ ...reference, expires: '2026-03-02' }] })).toBe('eligible');
    expect(await judged({ references: [{ ...reference, expires: '2026-03-01' }] })).toBe(
      'reference_not_live',
    );
    expect(await judged({ references: [{ ...reference, status: 'draft' }] })).toBe('reference_not_live');
    expect(await judged({ references: [] })).toBe('reference_not_live');
    const newVersion = { ...reference, status: 'withdrawn', version: 2 };
    expect(await judged({ references: [{ ...reference, current: false }, newVersion] })).toBe(
      'reference_not_live',
    );
    expect(await judged({ claims: [{ ...claim, references: [] }] })).toBe('reference_not_live');
    expect(await judged({ claims: [{ ...claim, expires: '2026-03-01' }] })).toBe('claim_not_live');
    expect(await judged({ claims: [{ ...claim, status: 'in_review' }] })).toBe('claim_not_live');
    expect(await judged({ claims: [] })).toBe('claim_not_live');
  });

  it('takes kinds and product as given and offers nothing else', async () => {
    const database = getDatabase();
    await clearLibraryRows(database);
    await insertLibraryRows(database, oneModule({ from: '2026-03-01', until: '2026-03-31' }));
    expect(await eligibleModules(database, use, { kinds: ['claim'] })).toHaveLength(1);
    expect(await eligibleModules(database, use, { kinds: ['cta'] })).toHaveLength(0);
    expect(await eligibleModules(database, { ...use, product: 'P1' })).toHaveLength(1);
    expect(await eligibleModules(database, { ...use, product: 'P2' })).toHaveLength(0);
  });

  it('names modules that nearly fit, with their reason', async () => {
    const database = getDatabase();
    await clearLibraryRows(database);
    await insertLibraryRows(database, oneModule({ from: '2026-03-01', until: '2026-03-31' }));
    const slot = { kinds: [...MODULE_KINDS], topics: ['safety'] };
    const near = await excludedModules(database, { ...use, market: 'FR' }, slot);
    expect(near).toMatchObject([{ moduleId: 'M1', reason: 'not_approved_for_market' }]);
    expect(
      await excludedModules(database, { ...use, market: 'FR' }, { ...slot, topics: ['access'] }),
    ).toEqual([]);
    expect(await excludedModules(database, use, slot)).toEqual([]);
  });
});
