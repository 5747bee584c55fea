import {
  getReview as getReviewContract,
  justifyWarning as justifyContract,
  listReviewQueue as queueContract,
  recallAssembly as recallContract,
  submitAssembly as submitContract,
} from '../../core/contract/review.ts';
import { etagOf, reply } from '../http/reply.ts';
import { type Route, route, whoHolds } from '../http/route.ts';
import { getReview } from './get-review.ts';
import { justifyWarning } from './justify-warning.ts';
import { listReviewQueue } from './list-review-queue.ts';
import { recallAssembly } from './recall-assembly.ts';
import { type SigningDeps, signingRoutes } from './signing-routes.ts';
import { submitAssembly } from './submit-assembly.ts';

/** Routes of review: submission, recall, justification, signatures, queue and record. */
export const reviewRoutes = (deps: SigningDeps): Route[] => [
  ...signingRoutes(deps),
  route(submitContract, whoHolds('assembly.submit'), async ({ actor, params, body, ifMatch }) => {
    const request = { assemblyId: params.id, revision: ifMatch, dueOn: body.dueOn };
    const state = await submitAssembly(deps, actor, request);
    return reply(200, state, etagOf(state.revision));
  }),
  route(recallContract, whoHolds('assembly.submit'), async ({ actor, params, ifMatch }) => {
    const state = await recallAssembly(deps, actor, { assemblyId: params.id, revision: ifMatch });
    return reply(200, state, etagOf(state.revision));
  }),
  route(justifyContract, whoHolds('assembly.write'), async ({ actor, params, body, ifMatch }) => {
    const state = await justifyWarning(deps, actor, { assemblyId: params.id, revision: ifMatch, ...body });
    return reply(200, state, etagOf(state.revision));
  }),
  route(queueContract, whoHolds('assembly.read'), async ({ actor, query }) =>
    reply(200, await listReviewQueue(deps, actor, query)),
  ),
  route(getReviewContract, whoHolds('assembly.read'), async ({ actor, params }) => {
    const record = await getReview(deps, actor, params.id);
    return reply(200, record, etagOf(record.assembly.revision));
  }),
];
