import type { Role } from '../../../core/access/roles.ts';
import type { TestServer } from '../test-server.ts';
import { approved } from './drafts.ts';
import type { ExampleRequest, Examples } from './example.ts';

const SENDERS: readonly Role[] = ['marketing_operations'];

/** Of the demonstration library: a German cardiologist with a consent for email. */
const PERMITTED_HCP = 'HCP-DE-001';

async function planned(server: TestServer): Promise<ExampleRequest & { contentHash: string }> {
  const { id, contentHash } = await approved(server);
  return { params: { id }, body: { recipients: [PERMITTED_HCP] }, contentHash };
}

/** A send as the database keeps it; starting one needs a mail server. */
async function started(
  server: TestServer,
  state = 'waiting',
): Promise<{ id: string; send: string; delivery: string }> {
  const { id, contentHash } = await approved(server);
  const send = server.deps.newId();
  const delivery = server.deps.newId();
  await server.deps.database.query(
    `INSERT INTO release_send (send_id, assembly_id, content_hash, market, permitted, blocked, started_by, started_at)
     VALUES ($1, $2, $3, 'DE', 1, 0, 'somebody', $4)`,
    [send, id, contentHash, server.deps.clock()],
  );
  await server.deps.database.query(
    `INSERT INTO delivery (hcp_id, send_id, assembly_id, delivery_id, state, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [PERMITTED_HCP, send, id, delivery, state, server.deps.clock()],
  );
  return { id, send, delivery };
}

export const sendingExamples: Examples = {
  'release.planSend': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => {
      const { params, body } = await planned(server);
      return { ...(params && { params }), body };
    },
  },
  'release.startSend': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => {
      const { params, contentHash } = await planned(server);
      return { ...(params && { params }), body: { recipients: [PERMITTED_HCP], contentHash, permitted: 1 } };
    },
  },
  'release.listSends': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await started(server)).id } }),
  },
  'release.listDeliveries': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => ({ params: await started(server) }),
  },
  'release.findOutDelivery': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => ({
      params: await started(server, 'unknown'),
      body: { outcome: 'arrived', reason: 'The log of the mail server says so.' },
    }),
  },
  'release.stopSend': {
    allowed: SENDERS,
    marketScoped: true,
    request: async (server) => ({ params: await started(server) }),
  },
};
