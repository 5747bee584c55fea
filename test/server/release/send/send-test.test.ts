import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestMail } from '../../../../server/release/send/test-mail.ts';
import { sendTest } from '../../../../server/release/send/send-test.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { PEOPLE, setStage, type Stage } from '../../review/review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const RECIPIENTS = ['Anna@Example.com', 'ben@example.com'];

const refused = (code: number) => Object.assign(new Error('no'), { responseCode: code });

describeOnBothDatabases('test send', (getDatabase) => {
  let stage: Stage;
  let server: SMTPServer;
  let received: { encrypted: boolean; to: string[]; bytes: Buffer }[];
  /** What the server answers to a recipient or to the message. */
  let refuse: { at: 'recipient' | 'message'; code: number } | 'cut' | undefined;

  const start = async (options: { hideSTARTTLS?: boolean } = {}): Promise<string> => {
    server = new SMTPServer({
      authOptional: true,
      logger: false,
      hideSTARTTLS: options.hideSTARTTLS ?? false,
      ...(options.hideSTARTTLS ? { disabledCommands: ['STARTTLS'] } : {}),
      onRcptTo: (_address, session, done) => {
        if (refuse === 'cut') {
          server.close();
          for (const connection of server.connections) connection.close();
          return;
        }
        if (refuse?.at === 'recipient') done(refused(refuse.code));
        else done(null);
        expect(session.secure || options.hideSTARTTLS).toBe(true);
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (refuse !== undefined && refuse !== 'cut') return done(refused(refuse.code));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ encrypted: session.secure, to, bytes: Buffer.concat(parts) });
          return done(null);
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}/?tls.rejectUnauthorized=false`;
  };

  beforeAll(async () => {
    stage = await setStage(getDatabase());
  });
  beforeEach(() => {
    received = [];
    refuse = undefined;
  });
  afterEach(() => new Promise<void>((resolve) => void server?.close(() => resolve())));

  const send = async (to: string[], url: string, assemblyId: string, actor = PEOPLE.author) =>
    sendTest(stage.deps, actor, createTestMail(url, RECIPIENTS, 5_000), { assemblyId, to });

  it('sends a draft encrypted to each address on the list once, marked as a test, and records it', async () => {
    const { id, contentHash } = await stage.draft();
    const url = await start();
    const sent = await send(['anna@example.com', 'ANNA@example.com ', 'ben@example.com'], url, id);
    expect(sent).toEqual({
      contentHash,
      deliveries: [
        { to: 'anna@example.com', outcome: 'accepted' },
        { to: 'ben@example.com', outcome: 'accepted' },
      ],
    });
    expect(received.map(({ to, encrypted }) => [to, encrypted])).toEqual([
      [['anna@example.com'], true],
      [['ben@example.com'], true],
    ]);
    const messages = await Promise.all(received.map(({ bytes }) => PostalMime.parse(bytes)));
    expect(messages.map(({ subject }) => subject)).toEqual([
      '[TEST] After the congress',
      '[TEST] After the congress',
    ]);
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(2);
    expect(messages[0]?.to).toMatchObject([{ address: 'anna@example.com' }]);
    expect(await stage.events(id)).toEqual(['assembly.drafted', 'assembly.test_send_started']);
    expect(await stage.status(id)).toMatchObject({ status: 'drafted' });
  });

  it('sends nothing and records nothing when one address is not on the list, or none is named', async () => {
    const { id } = await stage.draft();
    const url = await start();
    await expect(send(['anna@example.com', 'eve@example.com'], url, id)).rejects.toMatchObject({
      message: 'eve@example.com is not among the test recipients, so nothing was sent.',
    });
    await expect(send([], url, id)).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(
      sendTest(stage.deps, PEOPLE.author, undefined, { assemblyId: id, to: ['anna@example.com'] }),
    ).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(send(['anna@example.com'], url, id, PEOPLE.auditor)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(received).toEqual([]);
    expect(await stage.events(id)).toEqual(['assembly.drafted']);
  });

  it('gives nothing to a server that does not encrypt', async () => {
    const { id } = await stage.draft();
    const { deliveries } = await send(['anna@example.com'], await start({ hideSTARTTLS: true }), id);
    expect(deliveries).toMatchObject([{ outcome: 'again' }]);
    expect(received).toEqual([]);
  });

  it.each([
    ['refuses the recipient for good', { at: 'recipient', code: 550 }, { outcome: 'never', code: '550' }],
    ['asks to come later', { at: 'message', code: 451 }, { outcome: 'again', code: '451' }],
    ['cuts the connection', 'cut', { outcome: 'again', code: 'connection' }],
  ] as const)('tells that the server %s, and does not try again', async (_, fault, outcome) => {
    const { id } = await stage.draft();
    const url = await start();
    refuse = fault;
    const { deliveries } = await send(['anna@example.com'], url, id);
    expect(deliveries).toEqual([{ to: 'anna@example.com', ...outcome }]);
    expect(received).toEqual([]);
    expect(await stage.events(id)).toEqual(['assembly.drafted', 'assembly.test_send_started']);
  });
});
