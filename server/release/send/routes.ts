import {
  listDeliveries as deliveriesContract,
  listSends as listContract,
  findOutDelivery as findOutContract,
  planSend as planContract,
  startSend as startContract,
  stopSend as stopContract,
} from '../../../core/contract/sending.ts';
import { recordRead } from '../../audit/record-read.ts';
import { reply } from '../../http/reply.ts';
import { type Route, route, whoHolds } from '../../http/route.ts';
import { findOutDelivery } from './find-out-delivery.ts';
import { listDeliveries, listSends } from './list-sends.ts';
import { planSend } from './plan-send.ts';
import type { SendDeps } from './send-deps.ts';
import { startSend } from './start-send.ts';
import { stopSend } from './stop-send.ts';

/** Routes of sending: who may get an email now, start, progress, what was found out, stop. */
export const sendRoutes = (deps: SendDeps): Route[] => [
  route(planContract, whoHolds('release.send'), async ({ actor, params, body }) =>
    reply(
      200,
      await recordRead(
        deps,
        actor,
        () => planSend(deps, actor, { assemblyId: params.id, ...body }),
        ({ contentHash, recipients }) => ({
          type: 'people.read',
          subject: { type: 'assembly', id: params.id },
          contentHash,
          details: { count: recipients.length },
        }),
      ),
    ),
  ),
  route(startContract, whoHolds('release.send'), async ({ actor, params, body }) =>
    reply(201, await startSend(deps, actor, { assemblyId: params.id, ...body })),
  ),
  route(listContract, whoHolds('release.send'), async ({ actor, params }) =>
    reply(200, {
      ready: deps.sending !== undefined,
      sends: await listSends(deps.database, actor, params.id),
    }),
  ),
  route(deliveriesContract, whoHolds('release.send'), async ({ actor, params, query }) =>
    reply(200, {
      deliveries: await listDeliveries(deps.database, actor, {
        assemblyId: params.id,
        sendId: params.send,
        state: query.state,
      }),
    }),
  ),
  route(findOutContract, whoHolds('release.send'), async ({ actor, params, body }) => {
    const { id, send, delivery } = params;
    const about = { assemblyId: id, sendId: send, deliveryId: delivery };
    return reply(200, await findOutDelivery(deps, actor, { ...about, ...body }));
  }),
  route(stopContract, whoHolds('release.send'), async ({ actor, params }) =>
    reply(200, await stopSend(deps, actor, { assemblyId: params.id, sendId: params.send })),
  ),
];
