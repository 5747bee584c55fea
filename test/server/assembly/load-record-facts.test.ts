import { beforeAll, expect, test } from 'vitest';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import { loadRecordFacts } from '../../../server/assembly/load-record-facts.ts';
import { insertAssembly } from '../../../server/assembly/stored-assembly.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { canonicalBytes } from '../../../server/audit/canonical-bytes.ts';
import type { Database } from '../../../server/db/client.ts';
import type { Actor } from '../../../core/access/actor.ts';
import { sha256Hex } from '../../../server/sha256.ts';
import { factsWith } from '../../guardrails/fixture-facts.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

const { content, contentHash } = factsWith({});
const TEXT = content.slots[0]?.text ?? '';
const now = new Date('2026-03-01T10:00:00.000Z');
const person = (id: string): Actor => ({
  id,
  printedName: id,
  title: '',
  roles: ['brand_manager', 'medical_reviewer'],
  markets: ['*'],
});

const proposal: Proposal = {
  engine: { name: 'deterministic', version: '1', embeddingSpace: 'none', libraryVersion: 1 },
  suggestions: [],
  generatedSlots: [],
  slots: [],
  gaps: [],
  excluded: [],
  steps: [],
};

let nextId = 0;

/** A stored draft of `author` with its entry. */
async function draft(database: Database): Promise<string> {
  nextId += 1;
  const id = `ASM-R-${nextId}`;
  await insertAssembly(database, { id, brief: 'x', content, contentHash, proposal }, 'author', now);
  await appendEntry(changeDeps(database), person('author'), {
    type: 'assembly.drafted',
    subject: { type: 'assembly', id, revision: 1 },
    contentHash,
  });
  return id;
}

const load = async (database: Database, id: string, judged: AssemblyContent = content) =>
  loadRecordFacts(database, judged, id, [], contentHash);

async function report(database: Database, assemblyId: string): Promise<string> {
  const id = `RPT-${assemblyId}`;
  await database.query(
    `INSERT INTO check_report (report_id, assembly_id, content_hash, verdict, rule_set, results, checked_at)
     VALUES ($1, $2, $3, 'pass', 'test', '[]', $4)`,
    [id, assemblyId, contentHash, now],
  );
  return id;
}

interface Signed {
  accountId?: string;
  /** What the row says instead of what was signed. */
  rowReason?: string;
}

async function sign(database: Database, assemblyId: string, signed: Signed = {}): Promise<void> {
  const accountId = signed.accountId ?? 'reviewer';
  const statement = {
    format: 1,
    signatureId: `SGN-${assemblyId}`,
    assemblyId,
    contentHash,
    accountId,
    printedName: accountId,
    title: '',
    role: 'medical',
    meaning: 'approval',
    reason: null,
    signedAt: '2026-03-01T10:00:00.000+00:00',
    timeZone: 'Europe/London',
    report: {
      id: await report(database, assemblyId),
      digest: '0'.repeat(64),
      verdict: 'pass',
      packVersion: 1,
      rules: [],
    },
  };
  await database.query(
    `INSERT INTO signature (signature_id, assembly_id, content_hash, report_id, account_id, printed_name, role, meaning,
       reason, signed_at, time_zone, statement) VALUES ($1, $2, $3, $4, $5, $5, 'medical', 'approval', $6, $7, $8, $9)`,
    [
      statement.signatureId,
      assemblyId,
      contentHash,
      statement.report.id,
      accountId,
      signed.rowReason ?? null,
      now,
      statement.timeZone,
      canonicalBytes(statement),
    ],
  );
}

describeOnBothDatabases('loadRecordFacts', (getDatabase) => {
  beforeAll(async () => {
    for (const [id, personId] of [
      ['author', 'P-1'],
      ['author_elsewhere', 'P-1'],
      ['reviewer', null],
    ]) {
      await getDatabase().query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, title, roles, markets, password_hash, created_at,
           person_id) VALUES ($1, $1, $1, '', '{}', '{}', 'unused', $2, $3)`,
        [id, now, personId],
      );
    }
  });

  test('names a revision, a report and a signature that have no entry', async () => {
    const id = await draft(getDatabase());
    expect((await load(getDatabase(), id)).audit?.unrecorded).toEqual([]);
    await getDatabase().query(
      `INSERT INTO assembly_revision (assembly_id, revision, content, content_hash, proposal, changed_by, changed_at)
       SELECT assembly_id, 2, content, content_hash, proposal, 'author', now() FROM assembly WHERE assembly_id = $1`,
      [id],
    );
    await sign(getDatabase(), id);
    expect((await load(getDatabase(), id)).audit?.unrecorded.toSorted()).toEqual(
      ['revision 2', `report RPT-${id}`, `signature SGN-${id}`].toSorted(),
    );
  });

  test('a revision whose content hash was changed has no entry any more', async () => {
    const id = await draft(getDatabase());
    await getDatabase().script('ALTER TABLE assembly_revision DISABLE TRIGGER assembly_revision_append_only');
    await getDatabase().query(
      `UPDATE assembly_revision SET content_hash = repeat('9', 64) WHERE assembly_id = $1`,
      [id],
    );
    await getDatabase().script('ALTER TABLE assembly_revision ENABLE TRIGGER assembly_revision_append_only');
    expect((await load(getDatabase(), id)).audit?.unrecorded).toEqual(['revision 1']);
  });

  test('a signature agrees with its bytes, and its confirmation of identity is in the log', async () => {
    const id = await draft(getDatabase());
    await sign(getDatabase(), id);
    const before = (await load(getDatabase(), id)).signatures?.signatures[0];
    expect(before).toMatchObject({ statementAgrees: true, byAuthor: false, identityConfirmed: false });
    const deps = { ...changeDeps(getDatabase()), clock: () => new Date(now.getTime() - 1_000) };
    await appendEntry(deps, person('reviewer'), {
      type: 'access.confirmed',
      subject: { type: 'account', id: 'reviewer' },
    });
    expect((await load(getDatabase(), id)).signatures?.signatures[0]?.identityConfirmed).toBe(true);
  });

  test('finds a row that says something else than what was signed', async () => {
    const id = await draft(getDatabase());
    await sign(getDatabase(), id, { rowReason: 'Written into the row afterwards' });
    expect((await load(getDatabase(), id)).signatures?.signatures[0]?.statementAgrees).toBe(false);
  });

  test('knows the author behind another account of the same person', async () => {
    const id = await draft(getDatabase());
    await sign(getDatabase(), id, { accountId: 'author_elsewhere' });
    expect((await load(getDatabase(), id)).signatures?.signatures[0]?.byAuthor).toBe(true);
  });

  test('the newest decision over exactly the present text counts', async () => {
    const id = await draft(getDatabase());
    const decide = (decisionId: string, decision: string, at: string) =>
      getDatabase().query(
        `INSERT INTO text_decision (decision_id, assembly_id, slot_id, text_hash, decision, checked, reason, account_id,
           decided_at) VALUES ($1, $2, 'main', $3, $4, true, 'Why', 'author', $5)`,
        [decisionId, id, sha256Hex(TEXT), decision, at],
      );
    await decide(`${id}-1`, 'accept', '2026-03-01T10:00:00Z');
    const decided = async (judged?: AssemblyContent) => (await load(getDatabase(), id, judged)).textDecisions;
    expect(await decided()).toEqual([{ slotId: 'main', text: TEXT, decision: 'accept' }]);
    await decide(`${id}-2`, 'reject', '2026-03-01T10:01:00Z');
    expect(await decided()).toEqual([{ slotId: 'main', text: TEXT, decision: 'reject' }]);
    const edited = {
      ...content,
      slots: content.slots.map((fill) => ({ ...fill, text: `${fill.text} ` })),
    };
    expect(await decided(edited)).toEqual([]);
  });
});
