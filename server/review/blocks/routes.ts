import {
  getReviewBlocks as blocksContract,
  tickBlocks as tickContract,
} from '../../../core/contract/review-blocks.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { getReviewBlocks } from './get-review-blocks.ts';
import { tickBlocks } from './tick-blocks.ts';

/** Routes of reading: the blocks of an email, and a reviewer's ticks. */
export const blockRoutes = (deps: ChangeDeps): Route[] => [
  route(blocksContract, whoHolds('assembly.read'), async ({ actor, params }) =>
    reply(200, await getReviewBlocks(deps, actor, params.id)),
  ),
  route(tickContract, whoHolds('assembly.sign'), async ({ actor, params, body }) =>
    reply(200, { ticked: await tickBlocks(deps, actor, { assemblyId: params.id, ...body }) }),
  ),
];
