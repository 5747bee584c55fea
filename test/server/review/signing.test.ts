import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Role } from '../../../core/access/roles.ts';
import { statementFormat2Schema } from '../../../core/review/signature-statement.ts';
import { SIGNING_IDLE_MINUTES } from '../../../core/review/signing-period.ts';
import { verifySignatureStatement } from '../../../core/review/verify-signature-statement.ts';
import { LOCK_AFTER } from '../../../server/access/sign-in-limits.ts';
import { sha256Hex } from '../../../server/sha256.ts';
import { readEvidence } from './read-evidence.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { inReview } from '../../support/examples/drafts.ts';
import { readJson } from '../../support/examples/passkeys.ts';
import type { TestPerson, TestServer } from '../../support/test-server.ts';
import { TEST_PASSWORD } from '../../support/test-server.ts';
import { startWholeServer } from '../../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const bothComponents = (as: TestPerson) => ({ signInName: as.accountId, password: TEST_PASSWORD });
const code = async (response: Response): Promise<string> =>
  z.object({ code: z.string() }).parse(await response.json()).code;

type Email = { id: string; revision: number; contentHash: string };

describeOverDemoLibrary('signing', (getDatabase) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startWholeServer(getDatabase());
  });
  afterAll(() => server.close());

  const sign = (as: TestPerson, email: Email, body: object = {}): Promise<Response> =>
    server.request('POST', `/api/assemblies/${email.id}/signatures`, {
      as,
      ifMatch: email.revision,
      body: {
        contentHash: email.contentHash,
        role: 'medical',
        meaning: 'approval',
        password: TEST_PASSWORD,
        ...body,
      },
    });
  const statementsOf = async (id: string) => {
    const { rows } = await getDatabase().query<{ statement: Buffer }>(
      'SELECT statement FROM signature WHERE assembly_id = $1 ORDER BY signed_at, signature_id',
      [id],
    );
    return rows.map((row) => statementFormat2Schema.parse(JSON.parse(row.statement.toString('utf8'))));
  };
  const administer = async (accountId: string, body: object): Promise<void> => {
    const as = await server.person(['administrator']);
    const { rows } = await getDatabase().query<{ revision: number }>(
      'SELECT revision FROM account WHERE account_id = $1',
      [accountId],
    );
    const changed = await server.request('PATCH', `/api/accounts/${accountId}`, {
      as,
      body,
      ifMatch: rows[0]?.revision,
    });
    expect(changed.status, await changed.text()).toBe(200);
  };

  test('asks for both components first, for one within the continuous period, and for both after a pause', async () => {
    const as = await server.person(['medical_reviewer']);
    const refused = await sign(as, await inReview(server));
    expect([refused.status, await code(refused)]).toEqual([400, 'invalid_request']);
    const wrongName = await sign(as, await inReview(server), { signInName: 'somebody.else' });
    expect(await code(wrongName)).toBe('wrong_credentials');
    const first = await inReview(server);
    expect((await sign(as, first, bothComponents(as))).status).toBe(201);
    const second = await inReview(server);
    expect((await sign(as, second)).status).toBe(201);
    expect((await statementsOf(first.id))[0]?.confirmation.components).toEqual(['sign_in_name', 'password']);
    expect((await statementsOf(second.id))[0]?.confirmation.components).toEqual(['password']);
    const otherBrowser = { ...as, cookie: await server.sessionOf(as.accountId) };
    expect((await sign(otherBrowser, await inReview(server))).status, 'another session').toBe(400);
    server.deps.clock.advance(SIGNING_IDLE_MINUTES * 60_000 - 1);
    expect((await sign(as, await inReview(server))).status, 'just before the pause is long enough').toBe(201);
    server.deps.clock.advance(SIGNING_IDLE_MINUTES * 60_000);
    expect((await sign(as, await inReview(server))).status, 'after the pause').toBe(400);
    expect((await sign(as, await inReview(server), bothComponents(as))).status).toBe(201);
  });

  test('does not begin a continuous period with a signature that was refused', async () => {
    const as = await server.person(['medical_reviewer']);
    const email = await inReview(server);
    const stale = await sign(as, email, { ...bothComponents(as), contentHash: '0'.repeat(64) });
    expect(await code(stale)).toBe('content_changed');
    expect((await sign(as, email)).status).toBe(400);
  });

  test('locks the account and raises an alert that administrators see, after wrong attempts', async () => {
    const as = await server.person(['medical_reviewer']);
    const alerts: string[] = [];
    server.deps.securityAlerts.listen(({ accountId }) => void alerts.push(accountId));
    const email = await inReview(server);
    for (let count = 0; count < LOCK_AFTER; count += 1) {
      expect((await sign(as, email, { ...bothComponents(as), password: 'wrong' })).status).toBe(401);
    }
    expect((await sign(as, email, bothComponents(as))).status).toBe(429);
    expect(alerts).toEqual([as.accountId]);
    const administrator = await server.person(['administrator']);
    const listed = await server.request('GET', '/api/security-alerts', { as: administrator });
    const { alerts: shown } = z
      .object({
        alerts: z.array(z.object({ accountId: z.string(), locked: z.boolean(), attempts: z.int() })),
      })
      .parse(await listed.json());
    expect(shown).toContainEqual({ accountId: as.accountId, locked: true, attempts: LOCK_AFTER });
    expect(await statementsOf(email.id)).toEqual([]);
  });

  test('refuses an author through a second account of the same person, and stops the release of what was signed so', async () => {
    const author = await server.person(['brand_manager']);
    const second = await server.person(['medical_reviewer']);
    const email = await inReview(server, author);
    await administer(second.accountId, { samePersonAs: author.accountId });
    expect(await code(await sign(second, email, bothComponents(second)))).toBe('not_allowed');
    const choices = await server.request('GET', `/api/assemblies/${email.id}/signing`, { as: second });
    expect(await choices.json()).toMatchObject({ choices: [] });
    await administer(second.accountId, { samePersonAs: null });
    expect((await sign(second, email, bothComponents(second))).status).toBe(201);
    let revision = email.revision + 1;
    for (const role of ['legal', 'regulatory'] as const) {
      const as = await server.person([`${role}_reviewer` satisfies Role]);
      expect((await sign(as, { ...email, revision }, { ...bothComponents(as), role })).status).toBe(201);
      revision += 1;
    }
    await administer(author.accountId, { samePersonAs: second.accountId });
    const path = `/api/assemblies/${email.id}/exports`;
    const exported = await server.request('POST', path, { as: author, body: { format: 'html' } });
    expect([exported.status, await code(exported)]).toEqual([409, 'not_permitted_in_state']);
  });

  test('refuses one person in a second role on the same content', async () => {
    const both = await server.person(['medical_reviewer', 'legal_reviewer']);
    const email = await inReview(server);
    expect((await sign(both, email, bothComponents(both))).status).toBe(201);
    const again = await sign(both, { ...email, revision: email.revision + 1 }, { role: 'legal' });
    expect([again.status, await code(again)]).toEqual([403, 'not_allowed']);
  });

  test('sends back on a request for changes without deciding, keeps the reason, and lets the author answer', async () => {
    const author = await server.person(['brand_manager']);
    const email = await inReview(server, author);
    const as = await server.person(['medical_reviewer']);
    const path = `/api/assemblies/${email.id}`;
    const body = { contentHash: email.contentHash, role: 'medical', reason: 'Cite the newer study.' };
    const ask = (changes: object) =>
      server.request('POST', `${path}/change-requests`, {
        as,
        ifMatch: email.revision,
        body: { ...body, ...changes },
      });
    expect(await code(await ask({ reason: '  ' }))).toBe('invalid_request');
    expect(await code(await ask({ role: 'legal' }))).toBe('not_allowed');
    expect(await (await ask({})).json()).toMatchObject({ status: 'changes_requested' });
    const record = await server.request('GET', `/api/reviews/${email.id}`, { as: author });
    expect(await record.json()).toMatchObject({
      signatures: [],
      reasons: [{ command: 'request_changes', role: 'medical', reason: 'Cite the newer study.' }],
    });
    const recalled = await server.request('POST', `${path}/recall`, {
      as: author,
      ifMatch: email.revision + 1,
    });
    expect(await recalled.json()).toMatchObject({ status: 'drafted' });
    const again = await server.request('POST', `${path}/submission`, {
      as: author,
      ifMatch: email.revision + 2,
    });
    expect(await again.json()).toMatchObject({ status: 'in_review' });
  });

  test('lends a role for whole days of the market’s calendar to who is qualified, and says so in the statement', async () => {
    const giver = await server.person(['medical_reviewer']);
    const deputy = await server.person(['legal_reviewer']);
    const day = (offset: number) =>
      new Date(server.deps.clock().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const lend = (toAccountId: string, firstDay: string, lastDay: string) =>
      server.request('POST', '/api/delegations', {
        as: giver,
        body: { role: 'medical', toAccountId, firstDay, lastDay },
      });
    expect(await code(await lend(deputy.accountId, day(0), day(1)))).toBe('not_allowed');
    await administer(deputy.accountId, {
      qualification: { qualifiedFor: ['medical'], trainingReference: 'TR-2026-17' },
    });
    expect(await code(await lend(deputy.accountId, day(1), day(0)))).toBe('invalid_request');
    expect(await code(await lend(giver.accountId, day(0), day(1)))).toBe('invalid_request');
    const { id } = await readJson(await lend(deputy.accountId, day(1), day(2)), z.object({ id: z.string() }));
    const onBehalfOf = giver.accountId;
    const signFor = async () => {
      const as = { ...deputy, cookie: await server.sessionOf(deputy.accountId) };
      const email = await inReview(server);
      return { email, response: await sign(as, email, { ...bothComponents(as), onBehalfOf }) };
    };
    // 23:30 in Berlin is still the day before; half an hour later the first day begins.
    server.deps.clock.set(`${day(0)}T22:30:00.000Z`);
    expect((await signFor()).response.status).toBe(403);
    server.deps.clock.advance(30 * 60_000);
    const { email, response } = await signFor();
    expect(response.status, await response.clone().text()).toBe(201);
    expect((await statementsOf(email.id))[0]).toMatchObject({
      accountId: deputy.accountId,
      role: 'medical',
      onBehalfOf: { accountId: giver.accountId, delegationId: id },
    });
    const takeBack = async ({ accountId }: TestPerson) => {
      const as = { cookie: await server.sessionOf(accountId) };
      return (await server.request('DELETE', `/api/delegations/${id}`, { as })).status;
    };
    expect(await takeBack(deputy)).toBe(403);
    expect(await takeBack(giver)).toBe(204);
    expect((await signFor()).response.status).toBe(403);
  });

  test('does not let a deputy sign what the person wrote who lent the role', async () => {
    const giver = await server.person(['medical_reviewer', 'brand_manager']);
    const deputy = await server.person(['medical_reviewer']);
    const today = server.deps.clock().toISOString().slice(0, 10);
    const body = { role: 'medical', toAccountId: deputy.accountId, firstDay: today, lastDay: today };
    expect((await server.request('POST', '/api/delegations', { as: giver, body })).status).toBe(201);
    const email = await inReview(server, giver);
    const refused = await sign(deputy, email, { ...bothComponents(deputy), onBehalfOf: giver.accountId });
    expect([refused.status, await code(refused)]).toEqual([403, 'not_allowed']);
    expect((await sign(deputy, email, bothComponents(deputy))).status, 'in an own role').toBe(201);
  });

  test('keeps a statement that verifies against its row, its content and the audit log, and finds each change', async () => {
    const as = await server.person(['medical_reviewer']);
    const email = await inReview(server);
    await sign(as, email, bothComponents(as));
    const [evidence] = await readEvidence(getDatabase(), email.id);
    if (!evidence) throw new Error('The signature is not there.');
    const { bytes, ...known } = evidence;
    const about = { ...known, contentHash: email.contentHash, assemblyId: email.id };
    expect(verifySignatureStatement(bytes, about).faults).toEqual([]);
    const faultsOf = (changed: Uint8Array) =>
      verifySignatureStatement(changed, {
        ...about,
        digest: { computed: sha256Hex(changed), recorded: evidence.digest.recorded },
      }).faults;
    for (let position = 0; position < bytes.length; position += 1) {
      const flipped = Buffer.from(bytes);
      flipped[position] = (flipped[position] ?? 0) ^ 1;
      expect(faultsOf(flipped), `byte ${position}`).not.toEqual([]);
    }
    expect(verifySignatureStatement(bytes, { ...about, contentHash: '0'.repeat(64) }).faults).toEqual([
      'the content hash differs from what was signed',
    ]);
    expect(verifySignatureStatement(bytes, { ...about, assemblyId: 'another' }).faults).not.toEqual([]);
    for (const name of Object.keys(evidence.columns)) {
      const columns = { ...evidence.columns, [name]: 'changed' };
      expect(verifySignatureStatement(bytes, { ...about, columns }).faults, name).toHaveLength(1);
    }
  });
});
