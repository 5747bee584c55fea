import { checkAdaptation as checkContract } from '../../../core/contract/parity.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { checkAdaptation } from './check-adaptation.ts';

/** Checks while typing: texts come in, findings go out, nothing is stored. */
export const parityRoutes = ({ database }: Pick<ChangeDeps, 'database'>): Route[] => [
  route(checkContract, whoHolds('assembly.read'), async ({ body }) =>
    reply(200, { findings: await checkAdaptation(database, body) }),
  ),
];
