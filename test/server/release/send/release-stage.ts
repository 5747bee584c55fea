import type { SMTPServerOptions } from 'smtp-server';
import type { Consent, Hcp } from '../../../../core/people/people.ts';
import { CONSENTS } from '../../../../server/people/import/consents.ts';
import { HCPS } from '../../../../server/people/import/hcps.ts';
import { createReleaseTransport } from '../../../../server/release/send/release-transport.ts';
import type { SendDeps } from '../../../../server/release/send/send-deps.ts';
import { sendDue } from '../../../../server/release/send/send-due.ts';
import type { Database } from '../../../../server/db/client.ts';
import { approved } from '../../../support/examples/drafts.ts';
import { type MailServer, startMailServer } from '../../../support/mail-server.ts';
import type { TestPerson, TestServer } from '../../../support/test-server.ts';
import { startWholeServer, wholeDeps } from '../../../support/whole-server.ts';

const KEEP = { keepStatus: false };

/** The whole server, an approved email for German cardiologists, and a mail server that answers by address. */
export interface ReleaseStage {
  server: TestServer;
  deps: SendDeps;
  mail: MailServer;
  sender: TestPerson;
  email: { id: string; contentHash: string };
  /** A verified German cardiologist with a consent; any of it changed as the test wants. */
  hcp(id: string, changes?: Partial<Hcp>, consent?: Partial<Consent> | null): Promise<string>;
  plan(recipients: string[], more?: object): Promise<{ status: number; body: Record<string, unknown> }>;
  start(
    recipients: string[],
    permitted: number,
    more?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** One pass of what the server does in the background. */
  pass(): Promise<number>;
  /** State, reason and last failure of a delivery. */
  delivery(hcp: string): Promise<{ state: string; reason: string | null; last_failure: string | null }>;
  close(): Promise<void>;
}

const refused = (code: number) => Object.assign(new Error('not now'), { responseCode: code });

/** Answers by the address: `defer…` once with 451, `refuse…` with 550. */
function answers(): SMTPServerOptions {
  const deferred = new Set<string>();
  return {
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('refuse')) return done(refused(550));
      if (address.startsWith('defer') && !deferred.has(address)) {
        deferred.add(address);
        return done(refused(451));
      }
      return done();
    },
  };
}

export async function setReleaseStage(database: Database): Promise<ReleaseStage> {
  const server = await startWholeServer(database);
  const mail = await startMailServer({ ...answers(), cuts: (address) => address.startsWith('cut') });
  const deps = wholeDeps(server.deps);
  const { sending } = deps;
  if (!sending) throw new Error('Sending is not set up.');
  const sender = await server.person(['marketing_operations'], ['DE']);
  const email = await approved(server);
  const ask = async (path: string, body: object) => {
    const response = await server.request('POST', `/api/assemblies/${email.id}/${path}`, {
      as: sender,
      body,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    server,
    deps,
    mail,
    sender,
    email,
    hcp: async (id, changes = {}, consent = {}) => {
      const hcp: Hcp = {
        id,
        title: 'Dr. med.',
        givenName: 'Änne',
        familyName: 'Probst <b>',
        specialty: 'cardiology',
        market: 'DE',
        language: 'de',
        email: `${id.toLowerCase()}@praxis.example`,
        verified: true,
        ...changes,
      };
      await HCPS.store(deps, [hcp], KEEP);
      if (consent === null) return id;
      const given: Consent = {
        id: `C-${id}`,
        hcp: id,
        channel: 'email',
        purpose: 'promotional',
        product: '*',
        decision: 'opt_in',
        capturedAt: '2026-02-01T09:00:00+00:00',
        source: '',
        ...consent,
      };
      await CONSENTS.store(deps, [given], KEEP);
      return id;
    },
    plan: (recipients, more = {}) => ask('sends/plan', { recipients, ...more }),
    start: (recipients, permitted, more = {}) =>
      ask('sends', { recipients, permitted, contentHash: email.contentHash, ...more }),
    pass: () => sendDue(deps, { sending, transport: createReleaseTransport(mail.url, 5_000) }),
    delivery: async (hcp) => {
      const { rows } = await database.query<{
        state: string;
        reason: string | null;
        last_failure: string | null;
      }>(
        'SELECT state, reason, last_failure FROM delivery JOIN release_send USING (send_id) WHERE hcp_id = $1 ORDER BY started_at DESC LIMIT 1',
        [hcp],
      );
      if (!rows[0]) throw new Error(`There is no delivery to ${hcp}.`);
      return rows[0];
    },
    close: async () => {
      await mail.close();
      await server.close();
    },
  };
}
