import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { requestOptionsSchema } from '../../../core/contract/passkeys.ts';
import { LOCK_AFTER } from '../../../server/access/sign-in-limits.ts';
import { trailTypes } from '../../support/audit-trail.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { passkeyOf, readJson, signInOptions } from '../../support/examples/passkeys.ts';
import { inReview } from '../../support/examples/drafts.ts';
import type { AnswerFaults, SoftwareAuthenticator } from '../../support/software-authenticator.ts';
import type { TestPerson, TestServer } from '../../support/test-server.ts';
import { startWholeServer } from '../../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const FAULTS: [string, AnswerFaults][] = [
  ['another site', { origin: 'https://imprimatur.example.attacker.test' }],
  ['a site that begins alike', { origin: 'http://localhost.attacker.test' }],
  ['another domain', { rpId: 'attacker.test' }],
  ['a challenge that was not handed out', { challenge: 'A'.repeat(43) }],
  ['a person who was not verified', { userVerified: false }],
  ['another key', { otherKey: true }],
  ['a registration in place of an answer', { type: 'webauthn.create' }],
];

describeOverDemoLibrary('a passkey', (getDatabase) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startWholeServer(getDatabase());
  });
  afterAll(() => server.close());

  const signIn = (answer: unknown): Promise<Response> =>
    server.request('POST', '/api/session/passkey', { body: { answer } });

  test('signs its owner in, once for each challenge', async () => {
    const person = await server.person(['medical_reviewer']);
    const authenticator = await passkeyOf(server, person);
    const answer = authenticator.answer(await signInOptions(server));
    const first = await signIn(answer);
    expect(await first.json()).toMatchObject({ person: { accountId: person.accountId } });
    expect(first.headers.get('set-cookie')).toContain('imprimatur-session=');
    expect((await signIn(answer)).status, 'the same answer again').toBe(401);
    expect(await trailTypes(getDatabase(), person.accountId)).toEqual([
      'access.confirmed',
      'access.passkey_added',
      'access.signed_in',
      'access.passkey_refused',
    ]);
  });

  test.each(FAULTS)('does not sign in with %s', async (_, faults) => {
    const authenticator = await passkeyOf(server, await server.person(['auditor']));
    expect((await signIn(authenticator.answer(await signInOptions(server), faults))).status).toBe(401);
    expect((await signIn(authenticator.answer(await signInOptions(server)))).status).toBe(200);
  });

  test('does not sign in when its counter falls: it is a copy', async () => {
    const authenticator = await passkeyOf(server, await server.person(['auditor']));
    expect((await signIn(authenticator.answer(await signInOptions(server), { counter: 9 }))).status).toBe(
      200,
    );
    expect((await signIn(authenticator.answer(await signInOptions(server), { counter: 9 }))).status).toBe(
      401,
    );
  });

  test('locks the account when it is wrong too often, and opens nothing while it is locked', async () => {
    const person = await server.person(['auditor']);
    const authenticator = await passkeyOf(server, person);
    for (let count = 0; count < LOCK_AFTER; count += 1) {
      await signIn(authenticator.answer(await signInOptions(server), { otherKey: true }));
    }
    expect((await signIn(authenticator.answer(await signInOptions(server)))).status).toBe(429);
    expect(await trailTypes(getDatabase(), person.accountId)).toContain('access.locked');
  });

  test('is added only by who knows the password, for this site, and with the person verified', async () => {
    const as = await server.person(['auditor']);
    const wrong = await server.request('POST', '/api/passkeys/options', { as, body: { password: 'wrong' } });
    expect(wrong.status).toBe(401);
    const { passkeys } = await readJson(
      await server.request('GET', '/api/passkeys', { as }),
      z.object({ passkeys: z.array(z.unknown()) }),
    );
    expect(passkeys).toEqual([]);
  });

  test('of somebody else is neither renamed nor removed, and a removed one opens nothing', async () => {
    const [owner, other] = [await server.person(['auditor']), await server.person(['auditor'])];
    const authenticator = await passkeyOf(server, owner);
    const path = `/api/passkeys/${authenticator.id}`;
    expect((await server.request('DELETE', path, { as: other })).status).toBe(404);
    expect((await server.request('PATCH', path, { as: other, body: { name: 'Mine' } })).status).toBe(404);
    expect((await server.request('DELETE', path, { as: owner })).status).toBe(204);
    expect((await signIn(authenticator.answer(await signInOptions(server)))).status).toBe(401);
  });

  /** An email in review, a reviewer with a passkey, and options to approve it. */
  async function readyToSign() {
    const email = await inReview(server);
    const as = await server.person(['medical_reviewer']);
    const authenticator = await passkeyOf(server, as);
    const path = `/api/assemblies/${email.id}`;
    const query = `contentHash=${email.contentHash}&role=medical&meaning=approval`;
    const asked = await server.request('GET', `${path}/signing/passkey-options?${query}`, { as });
    return { email, as, authenticator, path, options: await readJson(asked, requestOptionsSchema) };
  }
  const sign = (
    { email, path }: { email: { contentHash: string; revision: number }; path: string },
    as: TestPerson,
    passkey: ReturnType<SoftwareAuthenticator['answer']>,
    changes: object = {},
  ): Promise<Response> =>
    server.request('POST', `${path}/signatures`, {
      as,
      ifMatch: email.revision,
      body: { contentHash: email.contentHash, role: 'medical', meaning: 'approval', passkey, ...changes },
    });

  test('signs exactly the decision that its challenge was made from, and stands in the statement', async () => {
    const ready = await readyToSign();
    const signed = await sign(ready, ready.as, ready.authenticator.answer(ready.options));
    expect(signed.status, await signed.clone().text()).toBe(201);
    const { rows } = await getDatabase().query<{ statement: Buffer }>(
      'SELECT statement FROM signature WHERE assembly_id = $1',
      [ready.email.id],
    );
    const statement: unknown = JSON.parse(rows[0]?.statement.toString('utf8') ?? '');
    expect(statement).toMatchObject({
      format: 2,
      accountId: ready.as.accountId,
      confirmation: { method: 'passkey', credentialId: ready.authenticator.id },
    });
  });

  test.each([
    ['a rejection', { meaning: 'rejection', reason: 'No.' }],
    ['another role', { role: 'legal' }],
    ['somebody who lent the role', { onBehalfOf: 'somebody' }],
  ])('made for an approval does not sign %s', async (_, changes) => {
    const ready = await readyToSign();
    const answer = ready.authenticator.answer(ready.options);
    expect((await sign(ready, ready.as, answer, changes)).status).toBe(401);
    const { rowCount } = await getDatabase().query('SELECT 1 FROM signature WHERE assembly_id = $1', [
      ready.email.id,
    ]);
    expect(rowCount).toBe(0);
  });

  test('made for one email does not sign another, nor for another person, nor from a sign-in challenge', async () => {
    const [one, two] = [await readyToSign(), await readyToSign()];
    expect((await sign(two, one.as, one.authenticator.answer(one.options))).status).toBe(401);
    expect((await sign(two, one.as, two.authenticator.answer(two.options))).status).toBe(401);
    const forSignIn = two.authenticator.answer(await signInOptions(server));
    expect((await sign(two, two.as, forSignIn)).status).toBe(401);
  });

  test.each(FAULTS)('does not sign with %s', async (_, faults) => {
    const ready = await readyToSign();
    expect((await sign(ready, ready.as, ready.authenticator.answer(ready.options, faults))).status).toBe(401);
  });
});
