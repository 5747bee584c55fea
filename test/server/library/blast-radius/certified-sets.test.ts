import { beforeAll, expect, it, vi } from 'vitest';
import { endItem } from '../../../../server/library/blast-radius/end-item.ts';
import { getBlastRadius } from '../../../../server/library/blast-radius/get-blast-radius.ts';
import { findSet } from '../../../../server/release/certified-set/stored-set.ts';
import { describeOverDemoLibrary } from '../../../support/database.ts';
import { demoDeps, type DemoDeps } from '../../../support/demo-library.ts';
import { approved, ONE, SET_PEOPLE, setStageOf, submitted } from '../../release/set-stage.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

describeOverDemoLibrary('certified sets in a blast radius', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await setStageOf(await demoDeps(getDatabase()));
  });

  it('are shown and stopped with a module that their members use, in whatever market', async () => {
    const certified = await approved(deps, ONE);
    const review = await submitted(deps, ONE);
    const { rows } = await deps.database.query<{ item_id: string }>(
      `SELECT item_id FROM certified_set_item WHERE set_id = $1 AND kind = 'module' ORDER BY item_id LIMIT 1`,
      [certified.id],
    );
    const item = { kind: 'module', id: rows[0]?.item_id ?? '' } as const;
    const manager = { ...SET_PEOPLE.librarian, markets: [] };
    const everywhere = { ...manager, markets: ['*'] };
    const { users, shown } = await getBlastRadius(deps, everywhere, item);
    expect(users.map(({ type, id, stage }) => ({ type, id, stage }))).toEqual(
      expect.arrayContaining([
        { type: 'certified_set', id: certified.id, stage: 'approved' },
        { type: 'certified_set', id: review.id, stage: 'in_review' },
      ]),
    );
    expect((await getBlastRadius(deps, manager, item)).users).toEqual([]);
    const request = { item, to: 'withdrawn', reason: 'Retracted.', ifMatch: 1, shown } as const;
    const { stopped } = await endItem(deps, manager, request);
    expect(stopped).toBe(2);
    const status = async (id: string) => (await findSet(deps.database, id))?.status;
    expect([await status(certified.id), await status(review.id)]).toEqual(['withdrawn', 'changes_requested']);
  });
});
