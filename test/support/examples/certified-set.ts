import { REVIEWER_ROLES, ROLES } from '../../../core/access/roles.ts';
import { campaignSchema } from '../../../core/assembly/campaign.ts';
import type { Campaign } from '../../../core/assembly/campaign.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { SetStatus } from '../../../core/release/certified-set/set-status.ts';
import { draftSet, storeSet } from '../../../server/release/certified-set/draft-set.ts';
import { readDemoCampaigns } from '../../../server/release/certified-set/read-campaign.ts';
import { findSet, moveSet } from '../../../server/release/certified-set/stored-set.ts';
import { submitSet } from '../../../server/release/certified-set/submit-set.ts';
import { wholeDeps } from '../whole-server.ts';
import { TEST_PASSWORD } from '../test-server.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { WRITERS } from './assembly.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

/** One email of the demo campaign, in DE. */
async function oneEmail(): Promise<Campaign> {
  const [whole] = await readDemoCampaigns();
  const { markets, audiences, moments, channels, ...rest } = campaignSchema.parse(whole);
  return {
    ...rest,
    markets: markets.filter(({ market }) => market === 'DE'),
    audiences: audiences.slice(0, 1),
    moments: moments.slice(0, 1),
    channels: channels.slice(0, 1),
  };
}

/** One set of one email for each server, enumerated once. */
const made = new WeakMap<TestServer, ReturnType<typeof makeOne>>();

async function makeOne(server: TestServer) {
  const deps = { ...wholeDeps(server.deps), clock: server.deps.clock };
  try {
    const { enumeration } = await draftSet(deps, COMMAND_LINE, await oneEmail());
    return enumeration;
  } finally {
    await deps.auditor.close();
  }
}

/** A set in a state, drafted by the command line, so that no caller is its author. */
async function setIn(
  server: TestServer,
  status: SetStatus,
): Promise<{ id: string; revision: number; root: string; block: string; member: string }> {
  const known = made.get(server) ?? makeOne(server);
  made.set(server, known);
  const enumeration = await known;
  const deps = { ...wholeDeps(server.deps), clock: server.deps.clock };
  const { id, revision } = await storeSet(deps, COMMAND_LINE, enumeration, {});
  if (status === 'in_review') await submitSet(deps, COMMAND_LINE, { setId: id, revision });
  if (status === 'approved')
    await moveSet(deps, { id, revision, contentHash: enumeration.tree.root }, status);
  await deps.auditor.close();
  const stored = await findSet(server.deps.database, id);
  return {
    id,
    revision: stored?.revision ?? 0,
    root: enumeration.tree.root,
    block: enumeration.plan.blocks[0]?.hash ?? '',
    member: enumeration.members[0]?.contentHash ?? '',
  };
}

const roleOf = (caller: TestPerson | undefined): string =>
  (REVIEWER_ROLES.find((one) => caller?.roles.includes(one)) ?? 'medical_reviewer').replace('_reviewer', '');

export const certifiedSetExamples: Examples = {
  'release.listCampaigns': { allowed: ROLES, request: plain },
  'release.createSet': {
    allowed: WRITERS,
    marketScoped: true,
    request: async () => ({ body: { campaign: await oneEmail() } }),
  },
  'release.listSets': { allowed: ROLES, request: plain },
  'release.getSet': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await setIn(server, 'drafted')).id } }),
  },
  'release.submitSet': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await setIn(server, 'drafted');
      return { params: { id }, ifMatch: revision };
    },
  },
  'release.tickSet': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server) => {
      const { id, block } = await setIn(server, 'in_review');
      return { params: { id }, body: { seen: true, blocks: [block] } };
    },
  },
  'release.signSet': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server, caller) => {
      const { id, revision, root } = await setIn(server, 'in_review');
      return {
        params: { id },
        ifMatch: revision,
        body: {
          root,
          role: roleOf(caller),
          meaning: 'approval',
          password: TEST_PASSWORD,
          ...(caller && { signInName: caller.accountId }),
        },
      };
    },
  },
  'release.withdrawSet': {
    allowed: ['library_manager'],
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await setIn(server, 'approved');
      return { params: { id }, ifMatch: revision, body: { reason: 'The reference was retracted.' } };
    },
  },
  'release.listMembers': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await setIn(server, 'drafted')).id } }),
  },
  'release.draftMember': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, member } = await setIn(server, 'drafted');
      return { params: { id, hash: member } };
    },
  },
};
