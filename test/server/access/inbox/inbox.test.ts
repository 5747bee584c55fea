import { beforeAll, expect, it, vi } from 'vitest';
import { markNoticesRead, readInbox } from '../../../../server/access/inbox/read-inbox.ts';
import { requestChanges } from '../../../../server/review/request-changes.ts';
import { submitAssembly } from '../../../../server/review/submit-assembly.ts';
import { withdrawAssembly } from '../../../../server/review/withdraw-assembly.ts';
import { mutate } from '../../../../server/audit/mutate.ts';
import { anyActor } from '../../../../core/access/policy.ts';
import { COMMAND_LINE } from '../../../../core/access/actor.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { PEOPLE, setStage, type Stage } from '../../review/review-stage.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describeOnBothDatabases('the inbox', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
  });
  const inbox = (account: string, state: 'all' | 'unread' = 'all') =>
    readInbox(getDatabase(), account, { state, page: 1, pageSize: 50 });
  const kinds = async (account: string) => (await inbox(account)).messages.map(({ kind }) => kind).toSorted();
  const clear = () => getDatabase().query('DELETE FROM inbox_message');

  it('tells reviewers of the market, not the author or another market, what was sent to them', async () => {
    await clear();
    const { id, contentHash } = await stage.draft();
    const { revision } = await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 });
    for (const account of ['medical', 'second_medical', 'legal', 'regulatory']) {
      expect(await kinds(account), account).toEqual(['review_requested']);
    }
    for (const account of ['author', 'german', 'auditor', 'colleague']) {
      expect(await kinds(account), account).toEqual([]);
    }
    await requestChanges(stage.deps, PEOPLE.medical, {
      assemblyId: id,
      revision,
      contentHash,
      role: 'medical',
      onBehalfOf: null,
      reason: 'Words that stay out of the notice',
    });
    const { messages } = await inbox('author');
    expect(messages).toMatchObject([{ kind: 'changes_requested', subject: { type: 'assembly', id } }]);
    expect(JSON.stringify(messages)).not.toContain('Words that stay out');
  });

  it('tells authors and signers of a withdrawal, administrators of a locked account, people of a mention', async () => {
    await clear();
    const { id, revision } = await stage.approved();
    expect(await kinds('author')).toEqual(['approved']);
    await withdrawAssembly(
      stage.deps,
      { ...COMMAND_LINE, id: 'colleague' },
      { assemblyId: id, revision, reason: 'Wrong picture' },
    );
    expect(await kinds('author')).toEqual(['approved', 'withdrawn']);
    expect(await kinds('legal')).toContain('withdrawn');
    await getDatabase().query(
      `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
       VALUES ('admin', 'admin', 'Admin', '{administrator}', '{*}', 'unused', now())`,
    );
    await mutate(stage.deps, {
      actor: PEOPLE.medical,
      policy: anyActor,
      load: async () => id,
      change: async () => ({
        result: undefined,
        entries: [
          {
            type: 'access.locked',
            subject: { type: 'account', id: 'legal' },
            details: { attempts: 5 },
          },
          {
            type: 'comment.added',
            subject: { type: 'assembly', id },
            details: { mentions: ['german', 'medical'], thread: 't', comment: 'c', block: 'b' },
          },
        ],
      }),
    });
    expect(await kinds('admin')).toEqual(['account_locked']);
    expect(await kinds('german')).toEqual(['mentioned']);
    expect(await kinds('medical'), 'nobody is told of what they did').not.toContain('mentioned');
  });

  it('marks only own notices, and leaves unread what came after the one that was seen', async () => {
    await clear();
    const submit = async () => {
      const { id } = await stage.draft();
      await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 });
      stage.deps.clock.advance(1_000);
    };
    await submit();
    await submit();
    const [newest] = (await inbox('medical')).messages;
    await submit();
    expect(await markNoticesRead(stage.deps, PEOPLE.medical, { upTo: newest?.id ?? '' })).toBe(1);
    expect((await inbox('medical', 'unread')).messages).toHaveLength(1);
    expect((await inbox('legal')).unread).toBe(3);
    const [foreign] = (await inbox('legal')).messages;
    await markNoticesRead(stage.deps, PEOPLE.medical, { ids: [foreign?.id ?? ''] });
    expect((await inbox('legal')).unread).toBe(3);
  });
});
