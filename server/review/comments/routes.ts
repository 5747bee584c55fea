import {
  changeComment as changeContract,
  listThreads as listContract,
  replyToThread as replyContract,
  resolveThread as resolveContract,
  startThread as startContract,
} from '../../../core/contract/review-comments.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { etagOf, reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { changeComment } from './change-comment.ts';
import { listThreads } from './list-threads.ts';
import { replyToThread } from './reply-to-thread.ts';
import { resolveThread } from './resolve-thread.ts';
import { startThread } from './start-thread.ts';

/** Routes of comments: threads on words of an email. */
export const commentRoutes = (deps: ChangeDeps): Route[] => [
  route(listContract, whoHolds('assembly.read'), async ({ actor, params }) =>
    reply(200, await listThreads(deps.database, actor, params.id)),
  ),
  route(startContract, whoHolds('assembly.comment'), async ({ actor, params, body }) =>
    reply(201, await startThread(deps, actor, { assemblyId: params.id, ...body })),
  ),
  route(replyContract, whoHolds('assembly.comment'), async ({ actor, params, body }) =>
    reply(201, await replyToThread(deps, actor, { ...params, ...body })),
  ),
  route(resolveContract, whoHolds('assembly.comment'), async ({ actor, params, body, ifMatch }) => {
    const state = await resolveThread(deps, actor, { ...params, ...body, revision: ifMatch });
    return reply(200, state, etagOf(state.revision));
  }),
  route(changeContract, whoHolds('assembly.comment'), async ({ actor, params, body, ifMatch }) => {
    const state = await changeComment(deps, actor, { ...params, ...body, revision: ifMatch });
    return reply(200, state, etagOf(state.revision));
  }),
];
