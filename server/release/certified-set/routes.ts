import {
  createSet as createContract,
  draftMember as draftContract,
  getSet as getContract,
  listCampaigns as campaignsContract,
  listMembers as membersContract,
  listSets as listContract,
  type SetEvent,
  signSet as signContract,
  submitSet as submitContract,
  tickSet as tickContract,
  withdrawSet as withdrawContract,
} from '../../../core/contract/certified-set.ts';
import { authorise, holds } from '../../../core/access/policy.ts';
import { isCodedError } from '../../../core/errors.ts';
import { inEveryMarket } from '../../../core/release/certified-set/set-status.ts';
import type { SigningSession } from '../../access/confirm-identity.ts';
import { presentSession } from '../../access/session-reply.ts';
import type { CurrentSession } from '../../access/sessions.ts';
import { etagOf, reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { draftMember } from './draft-member.ts';
import { draftSet } from './draft-set.ts';
import { readDemoCampaigns } from './read-campaign.ts';
import { signSet, type SetSigningDeps } from './sign-set.ts';
import { submitSet } from './submit-set.ts';
import { tickSet } from './tick-set.ts';
import { listMembers, listSets, viewSet } from './view-set.ts';
import { withdrawSet } from './withdraw-set.ts';

/** Routes of certified sets: campaigns, enumeration, reading, signatures, members. */
export const certifiedSetRoutes = (deps: SetSigningDeps): Route[] => [
  route(campaignsContract, whoHolds('assembly.read'), async () =>
    reply(200, { campaigns: await readDemoCampaigns() }),
  ),
  route(createContract, whoHolds('assembly.submit'), async ({ actor, body, signal }) => {
    const { campaign, justifications } = body;
    authorise(actor, holds('assembly.submit'), undefined);
    authorise(actor, inEveryMarket, { markets: campaign.markets.map(({ market }) => market) });
    return reply(200, async (send) => {
      let sent: Promise<void> = Promise.resolve();
      const emit = (event: SetEvent) => {
        sent = sent.then(() => send(event.type, event));
      };
      try {
        const onProgress = (progress: { judged: number; of: number; permitted: number }) =>
          emit({ type: 'progress', ...progress });
        const { id } = await draftSet(deps, actor, campaign, { justifications, onProgress, signal });
        emit({ type: 'done', id });
      } catch (error) {
        if (!isCodedError(error)) throw error;
        emit({ type: 'failed', code: error.code, message: error.message });
      }
      await sent;
    });
  }),
  route(listContract, whoHolds('assembly.read'), async ({ actor, query }) =>
    reply(200, { sets: await listSets(deps.database, actor, query.status) }),
  ),
  route(getContract, whoHolds('assembly.read'), async ({ actor, params, session }) => {
    const page = await viewSet(deps, actor, signingSessionOf(session), params.id);
    return reply(200, page, etagOf(page.revision));
  }),
  route(submitContract, whoHolds('assembly.submit'), async ({ actor, params, ifMatch }) => {
    const state = await submitSet(deps, actor, { setId: params.id, revision: ifMatch });
    return reply(200, state, etagOf(state.revision));
  }),
  route(tickContract, whoHolds('assembly.sign'), async ({ actor, params, body }) =>
    reply(200, { ticked: await tickSet(deps, actor, { setId: params.id, ...body }) }),
  ),
  route(signContract, whoHolds('assembly.sign'), async ({ actor, params, body, ifMatch, session }) => {
    const { password, signInName, ...decision } = body;
    const state = await signSet(deps, actor, {
      setId: params.id,
      revision: ifMatch,
      ...decision,
      session: signingSessionOf(session),
      proof: { method: 'password', password, signInName },
    });
    return reply(201, state, etagOf(state.revision));
  }),
  route(withdrawContract, whoHolds('library.change'), async ({ actor, params, body, ifMatch }) => {
    const state = await withdrawSet(deps, actor, { setId: params.id, revision: ifMatch, ...body });
    return reply(200, state, etagOf(state.revision));
  }),
  route(membersContract, whoHolds('assembly.read'), async ({ actor, params, query }) =>
    reply(200, await listMembers(deps.database, actor, params.id, query)),
  ),
  route(draftContract, whoHolds('assembly.write'), async ({ actor, params }) =>
    reply(201, await draftMember(deps, actor, { setId: params.id, contentHash: params.hash })),
  ),
];

function signingSessionOf(session: CurrentSession | undefined): SigningSession {
  const { actor, tokenHash, signingSince } = presentSession(session);
  return { accountId: actor.id, tokenHash, signingSince };
}
