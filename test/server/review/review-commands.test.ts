import { beforeAll, expect, it, vi } from 'vitest';
import { getReview } from '../../../server/review/get-review.ts';
import { justifyWarning } from '../../../server/review/justify-warning.ts';
import { listReviewQueue } from '../../../server/review/list-review-queue.ts';
import { recallAssembly } from '../../../server/review/recall-assembly.ts';
import { signAssembly } from '../../../server/review/sign-assembly.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { PEOPLE, resultOf, setStage, signature, type Stage } from './review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnBothDatabases('review', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
  });
  const submit = async (actor = PEOPLE.author) => {
    const { id, contentHash } = await stage.draft();
    const { revision } = await submitAssembly(stage.deps, actor, { assemblyId: id, revision: 1 });
    return { id, contentHash, revision };
  };
  const withResults = async <Result>(results: Stage['results'], work: () => Promise<Result>) => {
    stage.results = results;
    try {
      return await work();
    } finally {
      stage.results = [];
    }
  };

  it('approves with the third signature and records each step', async () => {
    const { id } = await stage.approved();
    expect(await stage.status(id)).toEqual({ status: 'approved', revision: 5 });
    expect(await stage.events(id)).toEqual([
      'assembly.drafted',
      'assembly.submitted',
      'assembly.signed',
      'assembly.signed',
      'assembly.signed',
      'assembly.approved',
    ]);
  });

  it('refuses to submit what a guardrail blocks, and saves nothing', async () => {
    const { id } = await stage.draft();
    await withResults([resultOf('REF-002', 'block')], async () => {
      await expect(
        submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 }),
      ).rejects.toMatchObject({ code: 'blocked_by_guardrails', details: { rules: ['REF-002'] } });
    });
    expect(await stage.status(id)).toEqual({ status: 'drafted', revision: 1 });
    expect(await stage.events(id)).toEqual(['assembly.drafted']);
  });

  it('asks for a written reason for each warning before it submits', async () => {
    const { id } = await stage.draft();
    await withResults([resultOf('EXP-001', 'warn')], async () => {
      await stage.deps.checkAssembly(PEOPLE.author, id);
      const request = { assemblyId: id, revision: 1, ruleId: 'EXP-001', reason: 'Sent before that day.' };
      await expect(
        submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 }),
      ).rejects.toMatchObject({ code: 'blocked_by_guardrails', details: { needs: 'justification' } });
      await expect(
        justifyWarning(stage.deps, PEOPLE.author, { ...request, ruleId: 'SAFE-001' }),
      ).rejects.toMatchObject({ code: 'invalid_request' });
      await expect(
        justifyWarning(stage.deps, PEOPLE.author, { ...request, reason: ' ' }),
      ).rejects.toMatchObject({
        code: 'invalid_request',
      });
      const { revision } = await justifyWarning(stage.deps, PEOPLE.author, request);
      await expect(justifyWarning(stage.deps, PEOPLE.author, { ...request, revision })).rejects.toMatchObject(
        { code: 'conflict' },
      );
      const state = await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision });
      expect(state.status).toBe('in_review');
    });
    const { justifications } = await getReview(stage.deps, PEOPLE.medical, id);
    expect(justifications).toMatchObject([{ ruleId: 'EXP-001', printedName: 'Printed author' }]);
  });

  it.each([
    ['wrong_credentials', PEOPLE.medical, { password: 'wrong' }],
    ['content_changed', PEOPLE.medical, { contentHash: '0'.repeat(64) }],
    ['content_changed', PEOPLE.medical, { contentHash: '0'.repeat(64), revision: 1 }],
    ['changed_meanwhile', PEOPLE.medical, { revision: 1 }],
    ['if_match_required', PEOPLE.medical, { revision: undefined }],
    ['not_allowed', PEOPLE.medical, { role: 'legal' }],
    ['not_allowed', PEOPLE.authorWhoReviews, {}],
    ['not_allowed', PEOPLE.colleague, {}],
    ['not_found', PEOPLE.german, {}],
    ['invalid_request', PEOPLE.medical, { meaning: 'rejection', reason: '  ' }],
  ] as const)('answers %s to %o with %o and signs nothing', async (code, actor, changes) => {
    const { id, contentHash, revision } = await submit();
    await expect(
      signAssembly(stage.deps, actor, signature(id, contentHash, revision, changes)),
    ).rejects.toMatchObject({ code });
    expect(await stage.status(id)).toEqual({ status: 'in_review', revision });
    expect((await getReview(stage.deps, PEOPLE.auditor, id)).signatures).toEqual([]);
  });

  it('refuses a second decision of the same role over the same content', async () => {
    const { id, contentHash, revision } = await submit();
    const signed = await signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision));
    await expect(
      signAssembly(stage.deps, PEOPLE.secondMedical, signature(id, contentHash, signed.revision)),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses an approval when something blocks meanwhile, but still takes a rejection', async () => {
    const { id, contentHash, revision } = await submit();
    await withResults([resultOf('REF-002', 'block')], async () => {
      await expect(
        signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision)),
      ).rejects.toMatchObject({ code: 'blocked_by_guardrails' });
      const rejected = await signAssembly(
        stage.deps,
        PEOPLE.medical,
        signature(id, contentHash, revision, { meaning: 'rejection', reason: 'The reference expired.' }),
      );
      expect(rejected.status).toBe('changes_requested');
    });
    await expect(
      submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: revision + 1 }),
    ).rejects.toMatchObject({ code: 'not_permitted_in_state' });
  });

  it('tells the signer when the library changed under the signed-off text', async () => {
    const { id, contentHash, revision } = await submit();
    const database = getDatabase();
    const rename = (citation: string) =>
      database.query(
        `UPDATE reference SET content = jsonb_set(content, '{citation}', $1) WHERE reference_id = 'R-A'`,
        [JSON.stringify(citation)],
      );
    await rename('Another citation');
    await expect(
      signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision)),
    ).rejects.toMatchObject({ code: 'content_changed' });
    await rename('Alpha A et al. J Test 2024;1:1–9.');
  });

  it('lets only the author recall, and counts a signature again for exactly the same content', async () => {
    const { id, contentHash, revision } = await submit();
    const signed = await signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision));
    const request = { assemblyId: id, revision: signed.revision };
    await expect(recallAssembly(stage.deps, PEOPLE.colleague, request)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const recalled = await recallAssembly(stage.deps, PEOPLE.author, request);
    expect(recalled.status).toBe('drafted');
    const again = await submitAssembly(stage.deps, PEOPLE.author, {
      assemblyId: id,
      revision: recalled.revision,
    });
    expect(again.status).toBe('in_review');
    const { assembly } = await getReview(stage.deps, PEOPLE.legal, id);
    expect(assembly.decisions).toEqual([{ role: 'medical', meaning: 'approval' }]);
  });

  it('shows each signature with printed name, title, role, meaning, date, time and zone, and the history in words', async () => {
    const { id, contentHash } = await stage.approved();
    const record = await getReview(stage.deps, PEOPLE.auditor, id);
    const signed = record.signatures.find(({ role }) => role === 'medical');
    expect(signed).toMatchObject({
      printedName: 'Printed medical',
      title: 'Dr',
      role: 'medical',
      meaning: 'approval',
      signedAt: '2026-03-02T09:00:00.000+00:00',
      timeZone: 'Europe/London',
      contentHash,
      coversPresentContent: true,
    });
    expect(signed?.report.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(record.history.at(-1)?.sentence.en).toContain(
      'was approved with the signature of Printed regulatory',
    );
    await expect(getReview(stage.deps, PEOPLE.german, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('sorts the queue by who has to act, and shows nothing of another market', async () => {
    const { id, contentHash, revision } = await submit();
    const ids = async (actor: (typeof PEOPLE)[keyof typeof PEOPLE]) => {
      const queue = await listReviewQueue(stage.deps, actor, { limit: 200 });
      const column = Object.entries(queue).find(([, items]) =>
        items.some((item: { id: string }) => item.id === id),
      );
      return column?.[0];
    };
    expect([await ids(PEOPLE.medical), await ids(PEOPLE.author), await ids(PEOPLE.german)]).toEqual([
      'needsMe',
      'waiting',
      undefined,
    ]);
    const rejection = { meaning: 'rejection', reason: 'No.' } as const;
    await signAssembly(stage.deps, PEOPLE.medical, signature(id, contentHash, revision, rejection));
    expect([await ids(PEOPLE.medical), await ids(PEOPLE.author)]).toEqual(['waiting', 'needsMe']);
    stage.deps.clock.advance(1_000);
    const { id: approvedId } = await stage.approved();
    const { done } = await listReviewQueue(stage.deps, PEOPLE.medical, { limit: 5 });
    expect(done[0]?.id).toBe(approvedId);
  });
});
