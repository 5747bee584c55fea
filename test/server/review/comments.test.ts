import { beforeAll, expect, it, vi } from 'vitest';
import { changeComment } from '../../../server/review/comments/change-comment.ts';
import { listThreads } from '../../../server/review/comments/list-threads.ts';
import { replyToThread } from '../../../server/review/comments/reply-to-thread.ts';
import { resolveThread } from '../../../server/review/comments/resolve-thread.ts';
import { startThread } from '../../../server/review/comments/start-thread.ts';
import { getReviewBlocks } from '../../../server/review/blocks/get-review-blocks.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { fillOf, sampleContent } from '../release/sample.ts';
import { edit, insertRenditions } from './reading-stage.ts';
import { PEOPLE, setStage, type Stage } from './review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const HOSTILE = '<img src=x onerror=alert(1)> {{7*7}} "quoted" \u202e 😀 @medical @nobody';

const opening = (text: string) => fillOf('opening', text, { origin: 'local_edit' });

describeOnBothDatabases('comments', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
    await insertRenditions(getDatabase());
  });
  const comment = async (id: string, quote = 'for coming', text = 'Why so short?') =>
    startThread(stage.deps, PEOPLE.medical, { assemblyId: id, blockKey: 'opening.1', quote, near: 0, text });
  const threads = async (id: string) => (await listThreads(getDatabase(), PEOPLE.legal, id)).threads;
  const evidence = sampleContent().slots.slice(1);

  it('stand on their words, come back as text whatever was typed, and name people', async () => {
    const { id } = await stage.draft();
    const { threadId } = await comment(id, 'for coming', HOSTILE);
    stage.deps.clock.advance(1_000);
    await replyToThread(stage.deps, PEOPLE.author, { threadId, text: 'I shall change it.' });
    const [thread] = await threads(id);
    expect(thread).toMatchObject({
      quote: 'for coming',
      resolved: false,
      place: { blockKey: 'opening.1', how: 'exact', words: 'for coming' },
    });
    expect(thread?.comments.map(({ text, printedName }) => [text, printedName])).toEqual([
      [HOSTILE, 'Printed medical'],
      ['I shall change it.', 'Printed author'],
    ]);
    expect(thread?.comments[0]?.mentions).toEqual([{ accountId: 'medical', printedName: 'Printed medical' }]);
    const { rows } = await getDatabase().query<{ leaf: Buffer }>(
      `SELECT leaf FROM audit_entry WHERE subject_id = $1 AND event_type = 'comment.added'`,
      [id],
    );
    expect(rows).toHaveLength(2);
    for (const { leaf } of rows) expect(leaf.toString('utf8')).not.toMatch(/onerror|shall change/u);
  });

  it('follow an edit, and wait in the tray while their words are gone', async () => {
    const { id } = await stage.draft();
    await comment(id);
    const placed = async () => (await threads(id))[0]?.place;
    await edit(stage, id, sampleContent({ slots: [opening('Many thanks for coming today.'), ...evidence] }));
    expect(await placed()).toMatchObject({ how: 'exact', words: 'for coming', start: 12 });
    await edit(stage, id, sampleContent({ slots: [opening('Something else.'), ...evidence] }));
    expect(await placed()).toBeNull();
    expect((await threads(id))[0]?.comments).toHaveLength(1);
    await edit(stage, id, sampleContent());
    expect(await placed()).toMatchObject({ blockKey: 'opening.1', how: 'exact' });
  });

  it('are resolved and opened again by whoever saw the present state', async () => {
    const { id } = await stage.draft();
    const { threadId } = await comment(id);
    const resolve = (revision: number | undefined, resolved: boolean) =>
      resolveThread(stage.deps, PEOPLE.author, { threadId, revision, resolved });
    expect(await resolve(1, true)).toEqual({ revision: 2, resolved: true });
    await expect(resolve(1, false)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(resolve(undefined, false)).rejects.toMatchObject({ code: 'if_match_required' });
    await expect(resolve(2, true)).rejects.toMatchObject({ code: 'conflict' });
    expect(await resolve(2, false)).toEqual({ revision: 3, resolved: false });
    expect((await stage.events(id)).slice(-2)).toEqual([
      'comment.thread_resolved',
      'comment.thread_reopened',
    ]);
  });

  it('keep every wording, and change only by the hand that wrote them', async () => {
    const { id } = await stage.draft();
    const { commentId } = await comment(id);
    const change = (actor: typeof PEOPLE.medical, revision: number, text: string) =>
      changeComment(stage.deps, actor, { commentId, revision, text });
    await expect(change(PEOPLE.legal, 1, 'Mine now')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(change(PEOPLE.medical, 1, '  ')).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await change(PEOPLE.medical, 1, 'Why this short?')).toEqual({ revision: 2 });
    await expect(change(PEOPLE.medical, 1, 'Lost update')).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect((await threads(id))[0]?.comments[0]).toMatchObject({
      text: 'Why this short?',
      revision: 2,
      earlier: [{ text: 'Why so short?' }],
    });
  });

  it('are refused on words that do not stand there, and hidden from other markets', async () => {
    const { id } = await stage.draft();
    await expect(comment(id, 'never written')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(listThreads(getDatabase(), PEOPLE.german, id)).rejects.toMatchObject({ code: 'not_found' });
    const { threadId } = await comment(id);
    await expect(replyToThread(stage.deps, PEOPLE.german, { threadId, text: 'Hello' })).rejects.toMatchObject(
      { code: 'not_found' },
    );
    await expect(
      replyToThread(stage.deps, PEOPLE.auditor, { threadId, text: 'Hello' }),
    ).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('are shown on other emails with the same module', async () => {
    stage.deps.clock.advance(60_000);
    const { id } = await stage.draft();
    await comment(id, 'A second line.', 'Only for this congress.');
    const { id: other } = await stage.draft();
    const { blocks } = await getReviewBlocks(stage.deps, PEOPLE.legal, other);
    const earlier = blocks.find(({ key }) => key === 'opening.1')?.earlierComments ?? [];
    expect(earlier[0]).toMatchObject({ assemblyId: id, text: 'Only for this congress.', resolved: false });
  });
});
