import { beforeAll, expect, it, vi } from 'vitest';
import { getReview } from '../../../server/review/get-review.ts';
import { listReviewQueue, type QueueRequest } from '../../../server/review/list-review-queue.ts';
import { signIdentical } from '../../../server/review/queue/sign-identical.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { fillOf, sampleContent } from '../release/sample.ts';
import { insertRenditions } from './reading-stage.ts';
import { PEOPLE, setStage, signature, type Stage } from './review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnBothDatabases('the review queue', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
    await insertRenditions(getDatabase());
  });
  const submitted = async (content = sampleContent(), dueOn?: string) => {
    const { id, contentHash } = await stage.draft(content);
    const { revision } = await submitAssembly(stage.deps, PEOPLE.author, {
      assemblyId: id,
      revision: 1,
      dueOn,
    });
    return { id, contentHash, revision };
  };
  const queue = (request: Partial<QueueRequest> = {}) =>
    listReviewQueue(stage.deps, PEOPLE.medical, { limit: 200, ...request });
  const idsOf = async (request: Partial<QueueRequest>) => (await queue(request)).needsMe.map(({ id }) => id);
  const item = async (wanted: string) => (await queue()).needsMe.find((one) => one.id === wanted);
  const edited = sampleContent({ subject: fillOf('subject', 'Edited', { origin: 'local_edit' }) });

  it('says how much of each email is to be read, the same as the email itself says', async () => {
    await stage.approved();
    const { id } = await submitted(edited);
    const listed = await item(id);
    expect(listed?.reading).toMatchObject({ blocks: 7, changedBlocks: 1, matchingBlocks: 6 });
    expect((await getReview(stage.deps, PEOPLE.medical, id)).assembly.reading).toEqual(listed?.reading);
  });

  it('takes the day of the author or counts days from today, and calls late what is late', async () => {
    const { id } = await submitted(edited);
    const { id: sooner } = await submitted(edited, '2026-03-03');
    await expect(submitted(edited, '2026-03-01')).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await item(id)).toMatchObject({ dueOn: '2026-03-07', overdue: false });
    expect(await item(sooner)).toMatchObject({ dueOn: '2026-03-03', overdue: false });
    stage.deps.clock.set('2026-03-04T09:00:00.000Z');
    expect(await item(sooner)).toMatchObject({ overdue: true });
    expect(await idsOf({ overdue: 'true' })).toEqual([sooner]);
  });

  it('narrows to a product, an open role and a class of block', async () => {
    const { id } = await submitted(edited);
    expect(await idsOf({ class: 'adapted' })).toContain(id);
    expect(await idsOf({ class: 'ai_generated' })).toEqual([]);
    expect(await idsOf({ product: 'unknown' })).toEqual([]);
    expect(await idsOf({ role: 'medical' })).toContain(id);
    await signIdenticalOf([await submitted(), await submitted()]);
    const decided = (await queue({ role: 'medical' })).waiting;
    expect(decided.filter(({ decisions }) => decisions.some(({ role }) => role === 'medical'))).toEqual([]);
  });

  const signIdenticalOf = (
    emails: readonly { id: string; contentHash: string; revision: number }[],
    changes: Parameters<typeof signature>[3] = {},
  ) => {
    const {
      assemblyId: _id,
      revision: _revision,
      ...decision
    } = signature('', emails[0]?.contentHash ?? '', 0, changes);
    return signIdentical(stage.deps, PEOPLE.medical, {
      ...decision,
      assemblies: emails.map(({ id, revision }) => ({ id, revision })),
    });
  };
  const signedBy = async (id: string) =>
    (await getReview(stage.deps, PEOPLE.auditor, id)).signatures.map(({ accountId }) => accountId);

  it('puts one signature on each of several identical emails', async () => {
    const emails = [await submitted(), await submitted(), await submitted()];
    expect(await signIdenticalOf(emails)).toHaveLength(3);
    for (const { id } of emails) {
      expect(await signedBy(id)).toEqual(['medical']);
      expect(await stage.events(id)).toContain('assembly.signed');
    }
  });

  it.each([
    ['another content', 'content_changed', async () => submitted(edited)],
    [
      'a version that is no longer present',
      'changed_meanwhile',
      async () => ({ ...(await submitted()), revision: 1 }),
    ],
  ] as const)('signs none when one of them is %s', async (_, code, other) => {
    const first = await submitted();
    await expect(signIdenticalOf([first, await other()])).rejects.toMatchObject({ code });
    expect(await signedBy(first.id)).toEqual([]);
  });

  it('signs none with a wrong password, and rejects none without a reason', async () => {
    const emails = [await submitted(), await submitted()];
    await expect(signIdenticalOf(emails, { password: 'wrong' })).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
    await expect(signIdenticalOf(emails, { meaning: 'rejection' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    for (const { id } of emails) expect(await signedBy(id)).toEqual([]);
  });
});
