import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { setStatementSchema } from '../../../../core/release/certified-set/set-statement.ts';
import { appendEntry } from '../../../../server/audit/append-entry.ts';
import { canonicalBytes } from '../../../../server/audit/canonical-bytes.ts';
import { draftMember } from '../../../../server/release/certified-set/draft-member.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import { verifyPack } from '../../../../server/release/evidence/verify/verify-pack.ts';
import { submitAssembly } from '../../../../server/review/submit-assembly.ts';
import { describeOverDemoLibrary } from '../../../support/database.ts';
import { demoDeps } from '../../../support/demo-library.ts';
import type { DemoDeps } from '../../../support/demo-library.ts';
import { approved, ONE, SET_PEOPLE, setStageOf, SMALL } from '../set-stage.ts';
import { filesOf, forgePack, manifestOf } from './forge-pack.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** Records the confirmation of who signs, as the real confirmation does. */
const recordingConfirmations = (deps: DemoDeps): DemoDeps => ({
  ...deps,
  confirmIdentity: async (session, proof, isSubject) => {
    const signer = Object.values(SET_PEOPLE).find(({ id }) => id === session.accountId);
    if (!signer) throw new Error(`There is nobody called ${session.accountId}.`);
    await appendEntry(deps, signer, {
      type: 'access.confirmed',
      subject: { type: 'account', id: signer.id },
    });
    return deps.confirmIdentity(session, proof, isSubject);
  },
});

describeOverDemoLibrary('the evidence pack of a member of a certified set', (getDatabase) => {
  let deps: DemoDeps;
  let pack: Buffer;
  beforeAll(async () => {
    deps = recordingConfirmations(await setStageOf(await demoDeps(getDatabase())));
    const { id: setId, enumeration } = await approved(deps, { ...ONE, audiences: SMALL.audiences });
    const { contentHash } = enumeration.members[1] ?? { contentHash: '' };
    const { assemblyId } = await draftMember(deps, SET_PEOPLE.author, { setId, contentHash });
    await submitAssembly(deps, SET_PEOPLE.author, { assemblyId, revision: 1 });
    const file = await exportAssembly(deps, SET_PEOPLE.author, { assemblyId, format: 'evidence' });
    pack = file.bytes;
  });
  afterAll(() => deps?.auditor.close());

  it('verifies by the inclusion proof and the three signatures over the set, and shows them on the cover', () => {
    const result = verifyPack(pack);
    expect(result.firstBad).toBeNull();
    expect(result.checks.map(({ id }) => id)).toContain('membership');
    const { membership, signatures } = manifestOf(pack);
    expect(signatures).toEqual([]);
    expect(membership?.proof).toMatchObject({ treeSize: 2 });
    const cover = Buffer.from(filesOf(pack)['cover.html']).toString('utf8');
    expect(cover).toContain('Printed set-legal');
    expect(cover).toMatch(/number [12] of 2 emails of the certified set/u);
  });

  it.each<[string, (manifest: EvidenceManifest) => void]>([
    ['roles', ({ membership }) => void membership?.signatures.pop()],
    ['membership', ({ membership }) => void membership?.proof.proof.pop()],
    [
      'membership',
      ({ membership }) => {
        if (membership) membership.manifest = membership.manifest.replace(/"members":\["./u, '"members":["0');
      },
    ],
    [
      'membership',
      ({ membership }) => {
        for (const signed of membership?.signatures ?? []) {
          const statement = setStatementSchema.parse(JSON.parse(signed.statement));
          const other = { ...statement, printedName: 'Dr Nobody' };
          signed.statement = canonicalBytes(other).toString('utf8');
        }
      },
    ],
    [
      'authors',
      ({ membership }) => {
        const [author] = membership?.authors ?? [];
        if (author) author.personId = SET_PEOPLE.medical.id;
      },
    ],
  ])('finds, by the check %s, a set that was changed and signed anew with another key', (check, change) => {
    const { checks } = verifyPack(forgePack(pack, change));
    expect(checks.flatMap(({ id, result }) => (result === 'fail' ? [id] : []))).toContain(check);
  });
});
