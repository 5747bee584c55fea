import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listDeliveries } from '../../../../core/contract/sending.ts';
import { sendCommand } from '../../../../server/cli/send.ts';
import { PREFERENCES } from '../../../../server/people/import/preferences.ts';
import { TOUCHES } from '../../../../server/people/import/touches.ts';
import { CONSENTS } from '../../../../server/people/import/consents.ts';
import { beginNext, LEASE_MS } from '../../../../server/release/send/begin-delivery.ts';
import { createReleaseTransport } from '../../../../server/release/send/release-transport.ts';
import { sendDue } from '../../../../server/release/send/send-due.ts';
import { describeOverDemoLibrary } from '../../../support/database.ts';
import { startMailServer } from '../../../support/mail-server.ts';
import { type ReleaseStage, setReleaseStage } from './release-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const at = (word: string) => ({ email: `${word}@praxis.example` });
const KEEP = { keepStatus: false };

describeOverDemoLibrary('release send', (getDatabase) => {
  let stage: ReleaseStage;
  beforeAll(async () => {
    stage = await setReleaseStage(getDatabase());
  });
  afterAll(() => stage.close());

  const messagesTo = (hcp: string) =>
    stage.mail.received.filter(({ email }) =>
      email.to?.some(({ address }) => address === `${hcp.toLowerCase()}@praxis.example`),
    );
  const optOut = (hcp: string, capturedAt: string) =>
    CONSENTS.store(
      stage.deps,
      [
        {
          id: `O-${hcp}`,
          hcp,
          channel: 'email',
          purpose: 'promotional',
          product: '*',
          decision: 'opt_out',
          capturedAt,
          source: '',
        },
      ],
      KEEP,
    );
  const touchesOf = async (hcp: string) => {
    const { rows } = await getDatabase().query<{ touches: number }>(
      'SELECT count(*) AS touches FROM touch WHERE hcp_id = $1',
      [hcp],
    );
    return rows[0]?.touches;
  };
  const eventsOf = async (id: string) => {
    const { rows } = await getDatabase().query<{ event_type: string; entry: string }>(
      `SELECT event_type, convert_from(leaf, 'UTF8') AS entry FROM audit_entry
        WHERE subject_id = $1 OR convert_from(leaf, 'UTF8') LIKE '%' || $1 || '%' ORDER BY arrival`,
      [id],
    );
    return rows;
  };

  it('leaves out, with the reason, everybody whom a fact or a missing fact does not permit', async () => {
    const { hcp } = stage;
    await optOut(await hcp('P-out'), '2026-02-20T09:00:00+00:00');
    await PREFERENCES.store(
      stage.deps,
      [
        {
          id: 'W',
          hcp: await hcp('P-paused'),
          statedAt: '2026-02-20T09:00:00+00:00',
          stopped: true,
          topicsOff: [],
          channelsOff: [],
          formatsOff: [],
        },
      ],
      KEEP,
    );
    const expected = {
      'P-fine': null,
      'P-nobody': 'unknown_hcp',
      [await hcp('P-austria', { market: 'AT' })]: 'other_market',
      [await hcp('P-nurse', { specialty: 'nursing' })]: 'other_audience',
      [await hcp('P-no-address', { email: undefined })]: 'no_address',
      [await hcp('P-real', { email: 'somebody@praxis.de' })]: 'address_not_permitted',
      [await hcp('P-unverified', { verified: false })]: 'CON-001',
      [await hcp('P-silent', {}, null)]: 'CON-002',
      'P-out': 'CON-002',
      [await hcp('P-expired', {}, { expiresAt: '2026-03-01T00:00:00+00:00' })]: 'CON-002',
      [await hcp('P-pending', {}, { decision: 'opt_in_pending' })]: 'CON-002',
      [await hcp('P-fax', {}, { channel: 'rep_email' })]: 'CON-002',
      'P-paused': 'CON-003',
    };
    await hcp('P-fine');
    const { status, body } = await stage.plan(Object.keys(expected));
    expect(status).toBe(200);
    expect(body['recipients']).toEqual(
      Object.entries(expected).map(([id, reason]) => ({ hcp: id, permitted: reason === null, reason })),
    );
    expect(body).toMatchObject({ permitted: 1, blocked: 12, ready: true, realAddresses: false });
  });

  it('sends nothing when a person was shown other numbers or another content, or may not send', async () => {
    const id = await stage.hcp('N-1');
    expect(await stage.start([id], 2)).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } });
    const other = { contentHash: 'f'.repeat(64) };
    expect(await stage.start([id], 1, other)).toMatchObject({ body: { code: 'content_changed' } });
    const author = await stage.server.person(['brand_manager']);
    const path = `/api/assemblies/${stage.email.id}/sends`;
    const body = { recipients: [id], permitted: 1, contentHash: stage.email.contentHash };
    expect((await stage.server.request('POST', path, { as: author, body })).status).toBe(403);
    expect((await stage.server.request('POST', path, { body })).status).toBe(401);
    expect(await stage.pass()).toBe(0);
    expect(stage.mail.received).toEqual([]);
  });

  it('sends the approved email encrypted, once to each, with an unsubscribe address of its own', async () => {
    const ids = [await stage.hcp('S-1'), await stage.hcp('S-2'), await stage.hcp('S-silent', {}, null)];
    expect(await stage.start(ids, 2)).toMatchObject({ status: 201 });
    expect(await stage.pass()).toBe(2);
    expect(await stage.pass()).toBe(0);
    const [one] = messagesTo('S-1');
    const [two] = messagesTo('S-2');
    if (!one || !two) throw new Error('The emails did not arrive.');
    expect(stage.mail.received).toHaveLength(2);
    const addressOf = ({ raw }: typeof one) => /^List-Unsubscribe:\s*<([^>]+)>/imu.exec(raw)?.[1] ?? '';
    for (const message of [one, two]) {
      expect(message.secure).toBe(true);
      expect(addressOf(message)).toMatch(/^https:\/\/imprimatur\.example\/u\/[\w-]{43}$/u);
      expect(message.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/mu);
      expect(message.email.html).toContain(`href="${addressOf(message)}"`);
      expect(message.email.text).toContain(addressOf(message));
      expect(message.email.headers).toContainEqual(
        expect.objectContaining({ key: 'x-imprimatur-content-hash', value: stage.email.contentHash }),
      );
    }
    expect(addressOf(one)).not.toBe(addressOf(two));
    const own = (message: typeof one) => message.email.html?.replaceAll(addressOf(message), 'U');
    expect(own(one)).toBe(own(two));
    expect(await stage.delivery('S-silent')).toMatchObject({ state: 'blocked', reason: 'CON-002' });
    expect((await stage.plan(ids)).body['reasons']).toEqual([
      { reason: 'sent_already', count: 2 },
      { reason: 'CON-002', count: 1 },
    ]);
    const logged = (await eventsOf(stage.email.id)).map(({ entry }) => entry).join('\n');
    expect(logged).toContain('release.delivery_sent');
    for (const secret of ['praxis.example', 'S-1', addressOf(one).slice(-43)])
      expect(logged).not.toContain(secret);
    const { rows } = await getDatabase().query<{ found: number }>(
      `SELECT count(*) AS found FROM unsubscribe_token WHERE unsubscribe_token::text LIKE '%' || $1 || '%'`,
      [addressOf(one).slice(-43)],
    );
    expect(rows).toEqual([{ found: 0 }]);
  });

  it('does not send to whom consent was lost after the start, and counts what the HCP received meanwhile', async () => {
    const ids = [await stage.hcp('L-1'), await stage.hcp('L-2'), await stage.hcp('L-3')];
    expect(await stage.start(ids, 3)).toMatchObject({ status: 201 });
    await optOut('L-1', stage.deps.clock().toISOString());
    const { rows } = await getDatabase().query<{ messages: [] }>(
      `SELECT content -> 'messages' AS messages FROM touch WHERE hcp_id = 'S-1'`,
    );
    await TOUCHES.store(
      stage.deps,
      [
        {
          id: 'T',
          hcp: 'L-2',
          channel: 'email',
          sentAt: stage.deps.clock().toISOString(),
          messages: rows[0]?.messages ?? [],
        },
      ],
      KEEP,
    );
    expect(await stage.pass()).toBe(1);
    expect(await stage.delivery('L-1')).toMatchObject({ state: 'blocked', reason: 'CON-002' });
    expect(await stage.delivery('L-2')).toMatchObject({ state: 'blocked', reason: 'CON-004' });
    expect(await stage.delivery('L-3')).toMatchObject({ state: 'sent' });
    const again = { repetitionReason: 'New safety information.' };
    expect((await stage.plan(['L-1', 'L-2'], again)).body['permitted']).toBe(1);
    expect(await stage.start(['L-2'], 1, again)).toMatchObject({ status: 201 });
    expect(await stage.pass()).toBe(1);
  });

  it('comes later when asked to, ends when refused, and never repeats what may have arrived', async () => {
    const ids = [
      await stage.hcp('D-later', at('defer')),
      await stage.hcp('D-never', at('refuse')),
      await stage.hcp('D-cut', at('cut')),
    ];
    await stage.start(ids, 3);
    expect(await stage.pass()).toBe(0);
    expect(await stage.delivery('D-later')).toMatchObject({ state: 'waiting', last_failure: '451' });
    expect(await stage.delivery('D-never')).toMatchObject({ state: 'refused', last_failure: '550' });
    expect(await stage.delivery('D-cut')).toMatchObject({ state: 'unknown', last_failure: 'connection' });
    expect(await stage.pass()).toBe(0);
    stage.server.deps.clock.advance(60_000);
    expect(await stage.pass()).toBe(1);
    expect(await stage.delivery('D-later')).toMatchObject({ state: 'sent' });
    stage.server.deps.clock.advance(600_000);
    expect(await stage.pass()).toBe(0);
    expect((await stage.plan(ids)).body['reasons']).toContainEqual({ reason: 'sent_already', count: 2 });
  });

  it('lets a person settle an unknown outcome once: it arrived, or again when everything is asked anew', async () => {
    const ids = [
      await stage.hcp('F-1', at('cut-f1')),
      await stage.hcp('F-2', at('cut-f2')),
      await stage.hcp('F-3', at('cut-f3')),
    ];
    const { body: made } = await stage.start(ids, 3);
    await stage.pass();
    const send = `/api/assemblies/${stage.email.id}/sends/${String(made['id'])}`;
    const listed = async () => {
      const response = await stage.server.request('GET', `${send}/deliveries`, { as: stage.sender });
      return listDeliveries.responses[200].parse(await response.json()).deliveries;
    };
    const idOf = new Map((await listed()).map(({ hcp, id }) => [hcp, id]));
    const settle = async (hcp: string, outcome: string, reason = 'Log of the mail server.') => {
      const path = `${send}/deliveries/${idOf.get(hcp) ?? ''}/outcome`;
      const body = { outcome, reason };
      const response = await stage.server.request('POST', path, { as: stage.sender, body });
      const { code } = (await response.json()) as { code?: string };
      return code ?? String(response.status);
    };
    expect(await settle('F-1', 'arrived', ' ')).toBe('invalid_request');
    expect(await settle('F-1', 'arrived')).toBe('200');
    expect(await settle('F-1', 'again')).toBe('conflict');
    expect(await stage.delivery('F-1')).toMatchObject({ state: 'sent' });
    expect((await listed()).find(({ hcp }) => hcp === 'F-1')?.found).toMatchObject({
      outcome: 'arrived',
      reason: 'Log of the mail server.',
    });
    // The first message of F-2 does not count against the second; a lost consent does, and nothing is kept then.
    await optOut('F-3', stage.deps.clock().toISOString());
    expect(await settle('F-3', 'again')).toBe('conflict');
    expect(await stage.delivery('F-3')).toMatchObject({ state: 'unknown' });
    expect(await touchesOf('F-3')).toBe(1);
    const answers = await Promise.all([settle('F-2', 'again'), settle('F-2', 'again')]);
    expect(answers.toSorted()).toEqual(['200', 'conflict']);
    expect(await touchesOf('F-2')).toBe(0);
    expect(await stage.delivery('F-2')).toMatchObject({ state: 'waiting' });
    await stage.hcp('F-2', at('now-f2'), null);
    expect(await stage.pass()).toBe(1);
    expect(await stage.delivery('F-2')).toMatchObject({ state: 'sent' });
    expect(await touchesOf('F-2')).toBe(1);
    const logged = await eventsOf(idOf.get('F-2') ?? '');
    expect(logged.map(({ event_type }) => event_type)).toEqual([
      'release.delivery_started',
      'release.delivery_unknown',
      'release.delivery_repeated',
      'release.delivery_started',
      'release.delivery_sent',
    ]);
    expect(logged.map(({ entry }) => entry).join(' ')).not.toContain('Log of');
  });

  it('tells on the command line who may get it, sends nothing in a dry run, and sends to these', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-send-'));
    const file = join(folder, 'recipients.csv');
    writeFileSync(file, `hcp;name\n${await stage.hcp('K-1')};x\n${await stage.hcp('K-2', {}, null)};y\n`);
    const { sending } = stage.deps;
    if (!sending) throw new Error('Sending is not set up.');
    const way = { sending, transport: createReleaseTransport(stage.mail.url, 5_000) };
    const dry = await sendCommand(stage.deps, way, stage.email.id, { recipients: file, dryRun: true });
    expect(dry).toMatchObject({ exitCode: 0, result: { permitted: 1, blocked: 1, sent: false } });
    expect(dry.text).toBe('1 permitted, 1 left out.\n  CON-002: 1\nNothing was sent.');
    expect(messagesTo('K-1')).toEqual([]);
    const sent = await sendCommand(stage.deps, way, stage.email.id, { recipients: file });
    expect(sent).toMatchObject({ exitCode: 0, result: { states: { sent: 1, blocked: 1 } } });
    expect(messagesTo('K-1')).toHaveLength(1);
    writeFileSync(file, `K-1\n${'x'.repeat(300)}\n`);
    await expect(sendCommand(stage.deps, way, stage.email.id, { recipients: file })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    rmSync(folder, { recursive: true });
  });

  it('tells an attempt that a crash interrupted as unknown, and stops what waits on request', async () => {
    const ids = [await stage.hcp('X-1'), await stage.hcp('X-2')];
    const { body } = await stage.start(ids, 2);
    const { sending } = stage.deps;
    if (!sending) throw new Error('Sending is not set up.');
    const begun = await beginNext(stage.deps, sending);
    expect(begun).toMatchObject({ hcpId: 'X-1' });
    const stop = `/api/assemblies/${stage.email.id}/sends/${String(body['id'])}/stop`;
    expect((await stage.server.request('POST', stop, { as: stage.sender })).status).toBe(200);
    expect((await stage.server.request('POST', stop, { as: stage.sender })).status).toBe(409);
    stage.server.deps.clock.advance(LEASE_MS);
    expect(await stage.pass()).toBe(0);
    expect(await stage.delivery('X-1')).toMatchObject({ state: 'unknown', last_failure: 'interrupted' });
    expect(await stage.delivery('X-2')).toMatchObject({ state: 'stopped' });
    expect(messagesTo('X-1')).toEqual([]);
  });

  it('gives nothing to a server that does not encrypt', async () => {
    const plain = await startMailServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    const { sending } = stage.deps;
    if (!sending) throw new Error('Sending is not set up.');
    await stage.start([await stage.hcp('E-1')], 1);
    expect(await sendDue(stage.deps, { sending, transport: createReleaseTransport(plain.url, 5_000) })).toBe(
      0,
    );
    expect(plain.received).toEqual([]);
    expect(await stage.delivery('E-1')).toMatchObject({ state: 'waiting' });
    await plain.close();
  });

  it('sends nothing any more once the email itself was withdrawn', async () => {
    await stage.start([await stage.hcp('W-1')], 1);
    await getDatabase().query(`UPDATE assembly SET status = 'withdrawn' WHERE assembly_id = $1`, [
      stage.email.id,
    ]);
    stage.server.deps.clock.advance(60_000);
    expect(await stage.pass()).toBe(0);
    expect(await stage.delivery('W-1')).toMatchObject({ state: 'blocked', reason: 'email_not_permitted' });
    expect(messagesTo('W-1')).toEqual([]);
    expect(await stage.plan(['W-1'])).toMatchObject({ status: 409 });
  });
});
