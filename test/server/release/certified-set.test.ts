import { beforeAll, expect, it } from 'vitest';
import { isMember } from '../../../core/release/certified-set/member-tree.ts';
import { draftMember } from '../../../server/release/certified-set/draft-member.ts';
import { enumerateCampaign } from '../../../server/release/certified-set/enumerate-campaign.ts';
import { findSet } from '../../../server/release/certified-set/stored-set.ts';
import { listMembers } from '../../../server/release/certified-set/view-set.ts';
import { withdrawSet } from '../../../server/release/certified-set/withdraw-set.ts';
import { judgeContent } from '../../../server/assembly/judge-content.ts';
import { exportAssembly } from '../../../server/release/export-assembly.ts';
import { findAssembly } from '../../../server/assembly/stored-assembly.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { sha256Bytes } from '../../../server/sha256.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { demoDeps, type DemoDeps } from '../../support/demo-library.ts';
import { approved, ONE, SET_PEOPLE, setStageOf, sign, SMALL, submitted } from './set-stage.ts';

const { author, medical, legal, librarian } = SET_PEOPLE;
const ALL = { offset: 0, limit: 500 };
/** The library with one module in another state, while the test runs. */
async function withStatus(deps: DemoDeps, moduleId: string, status: string, run: () => Promise<void>) {
  const set = (to: string) =>
    deps.database.query('UPDATE content_module SET status = $2 WHERE module_id = $1', [moduleId, to]);
  await set(status);
  try {
    await run();
  } finally {
    await set('approved');
  }
}

describeOverDemoLibrary('a certified set', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await setStageOf(await demoDeps(getDatabase()));
  });

  it('lists and judges every combination, the same each time, with the hashes and verdicts of single emails', async () => {
    const seen: number[] = [];
    const first = await enumerateCampaign(deps, SMALL, { onProgress: ({ judged }) => seen.push(judged) });
    const second = await enumerateCampaign(deps, SMALL);
    expect(first.figures).toMatchObject({ combinations: 16, permitted: 16, blocked: 0, blockedBy: {} });
    expect(second.figures).toEqual(first.figures);
    expect(second.tree).toEqual(first.tree);
    expect(seen.at(-1)).toBe(16);
    for (const { content, contentHash } of first.members.filter((_, index) => index % 5 === 0)) {
      const { report } = await judgeContent(deps, content);
      expect(report.contentHash).toBe(contentHash);
      const stopping = report.results.filter(({ verdict }) => verdict === 'block' || verdict === 'error');
      expect(stopping.map(({ ruleId }) => ruleId)).toEqual([]);
    }
  });

  it('never holds a blocked combination, and says which rule blocks it', async () => {
    const whole = await enumerateCampaign(deps, SMALL);
    await withStatus(deps, 'MOD-CARD-OPENING-LAUNCH-CARDIOLOGY', 'withdrawn', async () => {
      const { figures, cells, members } = await enumerateCampaign(deps, SMALL);
      expect(figures).toMatchObject({ combinations: 16, permitted: 12, blocked: 4 });
      expect(figures.blockedBy).toMatchObject({ 'APP-001': 4 });
      expect(figures.root).not.toBe(whole.figures.root);
      expect(
        cells.filter(({ blocked }) => blocked > 0).map(({ audience, moment }) => [audience, moment]),
      ).toEqual(Array.from({ length: 4 }, () => ['cardiology', 'launch']));
      for (const { content } of members)
        expect(JSON.stringify(content)).not.toContain('MOD-CARD-OPENING-LAUNCH-CARDIOLOGY');
    });
  });

  it('counts a combination as blocked when a tool gave no answer', async () => {
    const silent = {
      ...deps,
      auditor: {
        ...deps.auditor,
        audit: async (html: string) => {
          const read = await deps.auditor.audit(html);
          return { ...read, emailAudit: undefined };
        },
      },
    };
    const { figures } = await enumerateCampaign(silent, ONE);
    expect(figures).toMatchObject({
      combinations: 1,
      permitted: 0,
      blocked: 1,
      blockedBy: { 'EMAIL-005': 1 },
      root: null,
    });
  });

  it('is stopped between two batches, and refuses a family that is too large before it builds it', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(enumerateCampaign(deps, SMALL, { signal: stop.signal })).rejects.toThrow(/stopped/u);
    const every = { ...SMALL, audiences: Array.from({ length: 30_000 }, (_, index) => `audience-${index}`) };
    await expect(enumerateCampaign(deps, every)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('is approved by three signatures over its root, none of them by its author', async () => {
    const { id, enumeration } = await submitted(deps, ONE);
    const signer = { ...author, roles: [...author.roles, 'medical_reviewer' as const] };
    await expect(sign(deps, signer, id, 'medical')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(sign(deps, medical, id, 'legal')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(sign(deps, medical, id, 'medical', { root: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'content_changed',
    });
    await sign(deps, medical, id, 'medical');
    await expect(sign(deps, medical, id, 'medical')).rejects.toMatchObject({ code: 'conflict' });
    const german = { ...legal, markets: ['GB'] };
    await expect(sign(deps, german, id, 'legal')).rejects.toMatchObject({ code: 'not_found' });
    await sign(deps, legal, id, 'legal', { meaning: 'rejection', reason: 'The opening is too strong.' });
    const set = await findSet(deps.database, id);
    expect(set).toMatchObject({ status: 'changes_requested', contentHash: enumeration.tree.root });
  });

  it('is not signed when the library changed since it was enumerated', async () => {
    const { id } = await submitted(deps, ONE);
    await withStatus(deps, 'MOD-CARD-SAFE-PROFILE', 'expired', async () => {
      await expect(sign(deps, medical, id, 'medical')).rejects.toMatchObject({ code: 'content_changed' });
    });
    await expect(sign(deps, medical, id, 'medical')).resolves.toMatchObject({ status: 'in_review' });
  });

  it('releases a member without a signature of its own, and nothing after it was withdrawn', async () => {
    const { id, enumeration } = await approved(deps, SMALL);
    const { members, total } = await listMembers(deps.database, author, id, ALL);
    expect(total).toBe(16);
    const { root } = enumeration.tree;
    for (const { contentHash, proof } of members)
      expect(isMember(proof, { contentHash, root }, sha256Bytes)).toBe(true);

    const release = async (contentHash: string) => {
      const { assemblyId } = await draftMember(deps, author, { setId: id, contentHash });
      const state = await submitAssembly(deps, author, { assemblyId, revision: 1 });
      return { assemblyId, status: state.status };
    };
    const [first, second, third] = members.map(({ contentHash }) => contentHash);
    const one = await release(first ?? '');
    expect(one.status).toBe('approved');
    const file = await exportAssembly(deps, author, { assemblyId: one.assemblyId, format: 'eml' });
    expect(file.contentHash).toBe(first);
    expect((await findAssembly(deps.database, one.assemblyId))?.status).toBe('released');

    const two = await release(second ?? '');
    const set = await findSet(deps.database, id);
    await withdrawSet(deps, librarian, { setId: id, revision: set?.revision, reason: 'New data.' });
    await expect(
      exportAssembly(deps, author, { assemblyId: two.assemblyId, format: 'eml' }),
    ).rejects.toMatchObject({
      code: 'not_permitted_in_state',
    });
    expect((await release(third ?? '')).status).toBe('in_review');
  });

  it('stops the members that use a withdrawn item', async () => {
    const { id, enumeration } = await approved(deps, ONE);
    const [member] = enumeration.members;
    const { assemblyId } = await draftMember(deps, author, {
      setId: id,
      contentHash: member?.contentHash ?? '',
    });
    await submitAssembly(deps, author, { assemblyId, revision: 1 });
    await withStatus(deps, 'MOD-CARD-SAFE-PROFILE', 'withdrawn', async () => {
      await expect(exportAssembly(deps, author, { assemblyId, format: 'html' })).rejects.toMatchObject({
        code: 'blocked_by_guardrails',
      });
    });
  });

  it('does not ask for its text to be read again once it is signed', async () => {
    await approved(deps, ONE);
    expect((await enumerateCampaign(deps, ONE)).figures).toMatchObject({
      wordsToReview: 0,
      newNeighbourhoods: 0,
    });
  });

  it('is no longer believed when a proof or a signed byte was changed in the database', async () => {
    const { id, enumeration } = await approved(deps, { ...ONE, name: 'tampered', channels: ['portal'] });
    const [member] = enumeration.members;
    const { assemblyId } = await draftMember(deps, author, {
      setId: id,
      contentHash: member?.contentHash ?? '',
    });
    await deps.database.query('ALTER TABLE certified_set_signature DISABLE TRIGGER ALL');
    await deps.database.query(
      `UPDATE certified_set_signature SET statement = set_byte(statement, 40, get_byte(statement, 40) # 1)
        WHERE set_id = $1 AND role = 'legal'`,
      [id],
    );
    await deps.database.query('ALTER TABLE certified_set_signature ENABLE TRIGGER ALL');
    expect((await submitAssembly(deps, author, { assemblyId, revision: 1 })).status).toBe('in_review');
  });
});
