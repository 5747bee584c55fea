import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sendDueMail } from '../../../../server/access/inbox/mail/send-due-mail.ts';
import { readMailState } from '../../../../server/access/inbox/mail/mail-state.ts';
import { createSmtpTransport } from '../../../../server/access/inbox/mail/smtp-transport.ts';
import { writeNotices } from '../../../../server/access/inbox/write-notices.ts';
import type { Database } from '../../../../server/db/client.ts';
import { changeDeps } from '../../../support/changes.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { type MailServer, startMailServer } from '../../../support/mail-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const SUBJECT = { type: 'assembly', id: 'a-1' };

describeOnBothDatabases('notices by email', (getDatabase) => {
  let database: Database;
  let changes: ReturnType<typeof changeDeps>;
  let server: MailServer | undefined;
  beforeAll(async () => {
    database = getDatabase();
    await database.query(
      `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
       SELECT name, name, name, '{auditor}', '{*}', 'unused', now() FROM unnest(ARRAY['anna', 'ben', 'no_mail']) AS name`,
    );
  });
  beforeEach(async () => {
    changes = changeDeps(database);
    await database.query('DELETE FROM mail_outbox');
    await database.query('DELETE FROM inbox_message');
    await database.query('DELETE FROM notice_address');
    await database.query(
      `INSERT INTO notice_address (account_id, email, language, changed_at)
       VALUES ('anna', 'anna@example.com', 'en', now()), ('ben', 'ben@example.com', 'de', now())`,
    );
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const notify = (accounts: string[], facts: Record<string, string> = {}, mailNotices = true) =>
    writeNotices({ ...changes, mailNotices }, accounts, { kind: 'approved', subject: SUBJECT, facts });
  const sendTo = async (url: string) => {
    const transport = createSmtpTransport(url, 2_000);
    try {
      return await sendDueMail({
        database,
        clock: changes.clock,
        transport,
        from: 'notices@imprimatur.example',
        publicUrl: 'https://mlr.example/',
      });
    } finally {
      transport.close();
    }
  };
  const state = () => readMailState(database, true);

  it('goes out once over STARTTLS, in the language chosen, with a link and nothing of the email itself', async () => {
    server = await startMailServer();
    await notify(['anna', 'ben', 'no_mail']);
    expect(await sendTo(`${server.url}&requireTLS=true`)).toBe(2);
    expect(await sendTo(server.url)).toBe(0);
    expect(server.received.every(({ secure }) => secure)).toBe(true);
    const [first, second] = server.received
      .map(({ email }) => email)
      .toSorted((one, other) => (one.to?.[0]?.address ?? '').localeCompare(other.to?.[0]?.address ?? ''));
    expect(first).toMatchObject({
      subject: 'Imprimatur: The email a-1 is approved',
      from: { address: 'notices@imprimatur.example' },
      to: [{ address: 'anna@example.com' }],
    });
    expect(first?.text).toContain('https://mlr.example/review/a-1');
    expect(second?.subject).toBe('Imprimatur: Die E-Mail a-1 ist freigegeben');
    expect(await state()).toMatchObject({ waiting: 0, sent: 2, refused: 0 });
  });

  it('writes nothing into the outbox where no mail server is set, and nothing that was rolled back', async () => {
    await notify(['anna'], {}, false);
    await database
      .transaction(async () => {
        await notify(['anna']);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(await state()).toMatchObject({ waiting: 0 });
    const { rows } = await database.query('SELECT 1 FROM inbox_message');
    expect(rows).toHaveLength(1);
  });

  it('loses nothing while the server is dead, waits longer each time, and sends when it is back', async () => {
    await notify(['anna', 'ben']);
    expect(await sendTo('smtp://127.0.0.1:1')).toBe(0);
    expect(await state()).toMatchObject({ waiting: 2, lastFailure: 'connection' });
    server = await startMailServer();
    changes.clock.advance(3_600_000);
    expect(await sendTo(server.url)).toBe(2);
    expect(await state()).toMatchObject({ waiting: 0, sent: 2, lastFailure: null });
  });

  it('tries a recipient again after a 4xx and gives up after a 5xx, without holding up the others', async () => {
    let busy = true;
    server = await startMailServer({
      onRcptTo: ({ address }, _session, callback) => {
        const code = address.startsWith('ben') ? 550 : busy ? 451 : 0;
        callback(code === 0 ? null : Object.assign(new Error('refused'), { responseCode: code }));
      },
    });
    await notify(['anna', 'ben']);
    expect(await sendTo(server.url)).toBe(0);
    expect(await state()).toMatchObject({ waiting: 1, refused: 1 });
    busy = false;
    changes.clock.advance(59_999);
    expect(await sendTo(server.url), 'not before a minute is over').toBe(0);
    changes.clock.advance(1);
    expect(await sendTo(server.url)).toBe(1);
    expect(await state()).toMatchObject({ waiting: 0, sent: 1, refused: 1, lastFailure: '550' });
  });

  it('keeps the same Message-ID when the connection is cut and when the process dies after the server took it', async () => {
    let cut = true;
    server = await startMailServer({
      onRcptTo: (_address, session, callback) => {
        if (!cut) return callback();
        cut = false;
        // The socket of this session, which the types do not name.
        const { connection } = session as unknown as { connection?: { close(): void } };
        connection?.close();
        callback(Object.assign(new Error('closing'), { responseCode: 421 }));
      },
    });
    await notify(['anna']);
    expect(await sendTo(server.url)).toBe(0);
    expect(await state()).toMatchObject({ waiting: 1 });
    changes.clock.advance(3_600_000);
    expect(await sendTo(server.url)).toBe(1);
    // As if the process had ended between the server's answer and its note of it.
    await database.query(`UPDATE mail_outbox SET state = 'waiting', settled_at = NULL, leased_until = $1`, [
      new Date(changes.clock().getTime() + 120_000),
    ]);
    expect(await sendTo(server.url), 'while the lease lasts').toBe(0);
    changes.clock.advance(120_000);
    expect(await sendTo(server.url)).toBe(1);
    const ids = server.received.map(({ email }) => email.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('lets nothing of a notice begin a header or a second recipient', async () => {
    server = await startMailServer();
    await writeNotices({ ...changes, mailNotices: true }, ['anna'], {
      kind: 'withdrawn',
      subject: { type: 'assembly', id: 'a\r\nBcc: all@example.com' },
      facts: { by: 'Eve\r\nX-Injected: yes\u2028\r\n\r\nbody' },
    });
    expect(await sendTo(server.url)).toBe(1);
    const [message] = server.received;
    const names = message?.email.headers.map(({ key }) => key) ?? [];
    expect(names).not.toContain('bcc');
    expect(names).not.toContain('x-injected');
    expect(message?.email.to).toEqual([{ address: 'anna@example.com', name: '' }]);
    expect(message?.email.subject).toContain('Eve X-Injected: yes body');
  });

  it('sends no more to who took the address away', async () => {
    server = await startMailServer();
    await notify(['anna']);
    await database.query('DELETE FROM notice_address');
    expect(await sendTo(server.url)).toBe(0);
    expect(await state()).toMatchObject({ waiting: 0, refused: 1, lastFailure: 'no_address' });
  });
});
