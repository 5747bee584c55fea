import { beforeAll, expect, it, vi } from 'vitest';
import { isCodedError } from '../../../core/errors.ts';
import { findAssembly, updateAssembly } from '../../../server/assembly/stored-assembly.ts';
import { mutate } from '../../../server/audit/mutate.ts';
import { anyActor } from '../../../core/access/policy.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { recallAssembly } from '../../../server/review/recall-assembly.ts';
import { requestChanges } from '../../../server/review/request-changes.ts';
import { signAssembly } from '../../../server/review/sign-assembly.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { fillOf, sampleContent } from '../release/sample.ts';
import { PEOPLE, setStage, signature, type Stage } from './review-stage.ts';

const ROUNDS = 10;

/** Codes of those who lost; `won` for who did not. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled
    .map((attempt) => {
      if (attempt.status === 'fulfilled') return 'won';
      if (isCodedError(attempt.reason)) return attempt.reason.code;
      throw attempt.reason;
    })
    .toSorted();
}

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnBothDatabases('two people at once', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
  });
  const submitted = async () => {
    const { id, contentHash } = await stage.draft();
    const { revision } = await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 });
    return { id, contentHash, revision };
  };
  const signatures = async (id: string) => {
    const { rowCount } = await getDatabase().query('SELECT 1 FROM signature WHERE assembly_id = $1', [id]);
    return rowCount;
  };

  it('has exactly one winner when two reviewers decide at once, and tells the other', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, contentHash, revision } = await submitted();
      const request = signature(id, contentHash, revision);
      const results = await outcomes([
        signAssembly(stage.deps, PEOPLE.medical, request),
        signAssembly(stage.deps, PEOPLE.legal, {
          ...request,
          role: 'legal',
          meaning: 'rejection',
          reason: 'No.',
        }),
      ]);
      expect(results).toEqual(['changed_meanwhile', 'won']);
      expect(await signatures(id)).toBe(1);
    }
  });

  it('has exactly one winner when one reviewer signs while another asks for changes', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, contentHash, revision } = await submitted();
      const decision = { contentHash, role: 'legal', onBehalfOf: null, reason: 'Shorten it.' } as const;
      const results = await outcomes([
        requestChanges(stage.deps, PEOPLE.legal, { assemblyId: id, revision, ...decision }),
        signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision)),
      ]);
      expect(results).toEqual(['changed_meanwhile', 'won']);
      const { status } = await stage.status(id);
      expect(await signatures(id)).toBe(status === 'in_review' ? 1 : 0);
    }
  });

  it('signs once on a double click, and submits once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, contentHash, revision } = await submitted();
      const request = signature(id, contentHash, revision);
      const click = () => signAssembly(stage.deps, PEOPLE.medical, request);
      expect(await outcomes([click(), click(), click()])).toEqual([
        'changed_meanwhile',
        'changed_meanwhile',
        'won',
      ]);
      expect(await signatures(id)).toBe(1);
      const { id: draftId } = await stage.draft();
      const send = () => submitAssembly(stage.deps, PEOPLE.author, { assemblyId: draftId, revision: 1 });
      expect(await outcomes([send(), send()])).toEqual(['changed_meanwhile', 'won']);
    }
  });

  it('never signs other content than was shown when the author takes it back and edits meanwhile', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, contentHash, revision } = await submitted();
      const request = signature(id, contentHash, revision);
      const results = await outcomes([
        recallAndEdit(id, revision),
        signAssembly(stage.deps, PEOPLE.medical, request),
      ]);
      expect(results.filter((result) => result === 'won')).toHaveLength(1);
      expect(['changed_meanwhile', 'content_changed']).toContain(results.find((result) => result !== 'won'));
      const { rows } = await getDatabase().query<{ signed: string; current: string }>(
        `SELECT signature.content_hash AS signed, assembly.content_hash AS current
           FROM signature JOIN assembly USING (assembly_id) WHERE assembly_id = $1`,
        [id],
      );
      for (const { signed, current } of rows) expect(signed).toBe(current);
    }
  });

  async function recallAndEdit(id: string, revision: number): Promise<void> {
    const { deps } = stage;
    await deps.database.transaction(async () => {
      const recalled = await recallAssembly(deps, PEOPLE.author, { assemblyId: id, revision });
      const content = sampleContent({ subject: fillOf('subject', 'Edited') });
      const { contentHash } = await renderAssembly(deps.database, deps.view, content);
      await mutate(deps, {
        actor: PEOPLE.author,
        policy: anyActor,
        load: () => findAssembly(deps.database, id),
        change: async (assembly) => {
          const draft = { ...assembly, content, contentHash };
          await updateAssembly(deps.database, draft, recalled.revision + 1, PEOPLE.author.id, deps.clock());
          return {
            result: undefined,
            entries: [{ type: 'assembly.changed', subject: { type: 'assembly', id }, contentHash }],
          };
        },
      });
    });
  }
});
