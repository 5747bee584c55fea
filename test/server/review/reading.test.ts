import { beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import { getReviewBlocks } from '../../../server/review/blocks/get-review-blocks.ts';
import { fillSignedText, rebuildSignedText } from '../../../server/review/blocks/rebuild-signed-text.ts';
import { tickBlocks } from '../../../server/review/blocks/tick-blocks.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { fillOf, sampleContent } from '../release/sample.ts';
import { edit, insertRenditions } from './reading-stage.ts';
import { PEOPLE, setStage, type Stage } from './review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const withOpening = (text: string) =>
  sampleContent({
    slots: [
      fillOf('opening', text, { origin: 'local_edit' }),
      ...sampleContent().slots.filter(({ slotId }) => slotId !== 'opening'),
    ],
  });

describeOnBothDatabases('reading only what is new', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
    await insertRenditions(getDatabase());
  });
  const read = (id: string, actor: Actor = PEOPLE.medical) => getReviewBlocks(stage.deps, actor, id);
  const setStatus = (table: 'reference' | 'content_module' | 'assembly', id: string, status: string) =>
    getDatabase().query(
      `UPDATE ${table} SET status = $2 WHERE ${table === 'content_module' ? 'module' : table}_id = $1`,
      [id, status],
    );
  const index = async () => {
    const { rows } = await getDatabase().query('SELECT * FROM signed_text ORDER BY kind, hash, source_id');
    return rows;
  };

  it('asks for every word before the third signature and for none of the same words after it', async () => {
    const { id: waiting } = await stage.draft();
    const before = (await read(waiting)).totals;
    expect([before.matchingBlocks, before.wordsToRead]).toEqual([0, before.words]);
    const { id: signed } = await stage.approved();
    expect((await read(waiting)).totals).toMatchObject({
      changedBlocks: 0,
      matchingBlocks: before.blocks,
      wordsToRead: 0,
      reusePercent: 100,
    });
    const other = sampleContent();
    other.context.audience = 'nephrology';
    expect((await read((await stage.draft(other)).id)).totals.matchingBlocks).toBe(0);
    await setStatus('assembly', signed, 'withdrawn');
    expect((await read(waiting)).totals.matchingBlocks).toBe(0);
    await setStatus('assembly', signed, 'approved');
  });

  it('counts a text no more as signed once its module or a reference in it is withdrawn or past its day', async () => {
    await stage.approved();
    const { id } = await stage.draft();
    const classOf = async (key: string) =>
      (await read(id)).blocks.find((block) => block.key === key)?.textSigned;
    expect([await classOf('opening.1'), await classOf('evidence.1')]).toEqual([true, true]);
    await setStatus('content_module', 'M-opening', 'withdrawn');
    await getDatabase().query(`UPDATE reference SET expires_on = '2026-03-01' WHERE reference_id = 'R-A'`);
    expect([await classOf('opening.1'), await classOf('evidence.1')]).toEqual([false, false]);
    await setStatus('content_module', 'M-opening', 'approved');
    await getDatabase().query(`UPDATE reference SET expires_on = NULL WHERE reference_id = 'R-A'`);
    expect([await classOf('opening.1'), await classOf('evidence.1')]).toEqual([true, true]);
  });

  it('derives from the signatures exactly the index that was written with them', async () => {
    await stage.approved();
    const written = await index();
    expect(written.length).toBeGreaterThan(10);
    expect(await rebuildSignedText(stage.deps)).toBeGreaterThan(0);
    expect(await index()).toEqual(written);
    await getDatabase().query('DELETE FROM signed_text');
    await fillSignedText(stage.deps);
    expect(await index()).toEqual(written);
  });

  it('keeps the ticks of a reviewer over new versions of other blocks, and says what changed in this one', async () => {
    const { id } = await stage.draft();
    const first = await read(id);
    const all = first.blocks.map(({ key, hash }) => ({ key, hash }));
    expect(await tickBlocks(stage.deps, PEOPLE.medical, { assemblyId: id, seen: true, blocks: all })).toBe(
      all.length,
    );
    expect((await read(id)).blocks.every(({ seenAt }) => seenAt !== null)).toBe(true);
    expect((await read(id, PEOPLE.legal)).blocks.every(({ seenAt }) => seenAt === null)).toBe(true);

    await edit(stage, id, withOpening('Thank you all for coming.\nA second line.'));
    const second = await read(id);
    expect(second.blocks.filter(({ seenAt }) => seenAt === null).map(({ key }) => key)).toEqual([
      'opening.1',
    ]);
    const opening = second.blocks.find(({ key }) => key === 'opening.1');
    expect(opening?.sinceMyLook?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: expect.stringContaining('all') },
    ]);
    await expect(
      tickBlocks(stage.deps, PEOPLE.medical, {
        assemblyId: id,
        seen: true,
        blocks: all.filter(({ key }) => key === 'opening.1'),
      }),
    ).rejects.toMatchObject({ code: 'content_changed' });

    await edit(stage, id, sampleContent());
    expect((await read(id)).blocks.every(({ seenAt }) => seenAt !== null)).toBe(true);
    expect(await stage.events(id)).toContain('review.blocks_ticked');
    await expect(
      tickBlocks(stage.deps, PEOPLE.colleague, { assemblyId: id, seen: true, blocks: all }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('shows at a block what was decided on other emails with the same module, in the markets in scope', async () => {
    stage.deps.clock.advance(60_000);
    const { id: signed } = await stage.approved();
    const { id } = await stage.draft();
    const opening = (await read(id)).blocks.find(({ key }) => key === 'opening.1');
    expect(opening?.earlierDecisions.filter(({ assemblyId }) => assemblyId === signed)).toHaveLength(3);
    expect(opening?.earlierDecisions[0]).toMatchObject({ meaning: 'approval', market: 'GB' });
    await expect(read(id, PEOPLE.german)).rejects.toMatchObject({ code: 'not_found' });
  });
});
