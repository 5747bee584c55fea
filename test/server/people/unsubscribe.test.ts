import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CONSENTS } from '../../../server/people/import/consents.ts';
import { isOneClick } from '../../../server/people/unsubscribe/one-click-body.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { type ReleaseStage, setReleaseStage } from '../release/send/release-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const URLENCODED = 'application/x-www-form-urlencoded';
/** The page without what differs each time. */
const strip = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/u, '');
const ONE_CLICK = 'List-Unsubscribe=One-Click';

describe('body of a one-click unsubscription (RFC 8058)', () => {
  it.each([
    ['urlencoded', URLENCODED, ONE_CLICK, true],
    ['with a charset', `${URLENCODED}; charset=utf-8`, `${ONE_CLICK}\r\n`, true],
    [
      'multipart',
      'multipart/form-data; boundary="b=1"',
      '--b=1\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b=1--\r\n',
      true,
    ],
    ['another value', URLENCODED, 'List-Unsubscribe=No', false],
    ['nothing', URLENCODED, '', false],
    ['JSON', 'application/json', '{"List-Unsubscribe":"One-Click"}', false],
    [
      'multipart of another field',
      'multipart/form-data; boundary=b',
      `--b\r\nx: y\r\n\r\nOne-Click\r\n--b--`,
      false,
    ],
    ['multipart without boundary', 'multipart/form-data', ONE_CLICK, false],
  ])('%s', (_, type, body, expected) => {
    expect(isOneClick(type, body)).toBe(expected);
  });
});

describeOverDemoLibrary('unsubscribe page', (getDatabase) => {
  let stage: ReleaseStage;
  let address: string;

  beforeAll(async () => {
    stage = await setReleaseStage(getDatabase());
    await stage.start([await stage.hcp('U-1')], 1);
    await stage.pass();
    const [message] = stage.mail.received;
    address = /\/u\/[\w-]{43}/u.exec(message?.email.text ?? '')?.[0] ?? '';
    expect(address).not.toBe('');
  });
  afterAll(() => stage.close());

  const visit = (path: string, init: RequestInit = {}) =>
    fetch(`${stage.server.url}${path}`, { redirect: 'error', ...init });
  /** As a mailbox provider or another site would send it: no cookie, a foreign origin. */
  const post = (path: string, body = ONE_CLICK, type = URLENCODED) =>
    visit(path, {
      method: 'POST',
      body,
      headers: { 'content-type': type, origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    });
  const captures = async () => {
    const { rows } = await getDatabase().query<{ decision: string; purpose: string; product_id: string }>(
      `SELECT decision, purpose, product_id FROM consent WHERE hcp_id = 'U-1' ORDER BY captured_at, consent_id`,
    );
    return rows;
  };
  const permitted = async () => {
    const { rows } = await getDatabase().query<{ count: number }>(
      `SELECT count(*) AS count FROM delivery WHERE hcp_id = 'U-1' AND state = 'sent'`,
    );
    // Without the delivery that stands, so that consent alone decides.
    await getDatabase().query(
      `UPDATE delivery SET state = 'stopped' WHERE hcp_id = 'U-1' AND state = 'sent'`,
    );
    const { body } = await stage.plan(['U-1'], { repetitionReason: 'Asked about.' });
    if ((rows[0]?.count ?? 0) > 0)
      await getDatabase().query(
        `UPDATE delivery SET state = 'sent' WHERE hcp_id = 'U-1' AND state = 'stopped'`,
      );
    return body['recipients'];
  };

  it('changes nothing when it is only looked at, by a person or a link scanner', async () => {
    const shown = await visit(address);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('content-security-policy')).toContain("form-action 'self'");
    const html = await shown.text();
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<button type="submit">Abmelden</button>');
    expect((await visit(address, { method: 'HEAD' })).status).toBe(200);
    expect((await post(address, 'List-Unsubscribe=No')).status).toBe(400);
    expect(await captures()).toHaveLength(1);
    expect(await permitted()).toEqual([{ hcp: 'U-1', permitted: true, reason: null }]);
  });

  it('changes nothing for any other method, a method written elsewhere, or a field in the address', async () => {
    const before = await captures();
    const query = `${address}?${ONE_CLICK}&_method=POST`;
    await visit(query);
    await visit(query, { headers: { 'x-http-method-override': 'POST', purpose: 'prefetch' } });
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      await visit(query, { method, ...(method === 'OPTIONS' ? {} : { body: ONE_CLICK }) });
    expect((await post(query, '')).status).toBe(400);
    expect((await post(address, `${ONE_CLICK}${' '.repeat(5_000)}`)).status).toBe(413);
    expect(await (await visit(`${address}?x=<svg/onload=alert(1)>`)).text()).not.toContain('<svg');
    expect(await captures()).toEqual(before);
  });

  it('withdraws consent at once and once, for a POST of another site without cookie', async () => {
    stage.server.deps.clock.advance(1);
    const answer = await post(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Sie sind abgemeldet');
    expect((await post(address)).status).toBe(200);
    expect(await captures()).toEqual([
      { decision: 'opt_in', purpose: 'promotional', product_id: '*' },
      { decision: 'opt_out', purpose: 'promotional', product_id: '*' },
    ]);
    expect(await permitted()).toEqual([{ hcp: 'U-1', permitted: false, reason: 'CON-002' }]);
    const { rows } = await getDatabase().query<{ leaf: string }>(
      `SELECT convert_from(leaf, 'UTF8') AS leaf FROM audit_entry WHERE event_type = 'people.unsubscribed'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.leaf).not.toContain('U-1');
    const notices = await getDatabase().query<{ kind: string }>(
      `SELECT kind FROM inbox_message WHERE account_id = $1`,
      [stage.sender.accountId],
    );
    expect(notices.rows).toEqual([{ kind: 'unsubscribed' }]);
  });

  it('withdraws again after a later opt-in', async () => {
    stage.server.deps.clock.advance(1_000);
    const capturedAt = stage.deps.clock().toISOString();
    const later = {
      id: 'C-later',
      hcp: 'U-1',
      channel: 'email',
      purpose: 'promotional',
      product: '*',
      decision: 'opt_in',
      capturedAt,
      source: '',
    } as const;
    await CONSENTS.store(stage.deps, [later], { keepStatus: false });
    expect(await permitted()).toEqual([{ hcp: 'U-1', permitted: true, reason: null }]);
    stage.server.deps.clock.advance(1);
    await post(address);
    expect(await permitted()).toEqual([{ hcp: 'U-1', permitted: false, reason: 'CON-002' }]);
  });

  it('answers a token that does not exist with the same pages, and slows guessing down', async () => {
    const unknown = `/u/${'A'.repeat(43)}`;
    const german = { headers: { 'accept-language': 'de-DE,de;q=0.9' } };
    expect(await strip(await visit(unknown, german))).toBe(await strip(await visit(address)));
    expect((await post(unknown)).status).toBe(200);
    const statuses: number[] = [];
    for (let index = 0; index < 32; index += 1) statuses.push((await visit('/u/short')).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await visit(address)).status).toBe(200);
    expect(
      await getDatabase().query(`SELECT FROM consent WHERE consent_id LIKE 'unsubscribe-%'`),
    ).toMatchObject({
      rowCount: 2,
    });
  });
});
