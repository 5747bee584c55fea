import { listGlossary } from '../../../core/contract/glossary.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listGlossaryPage } from './list-glossary.ts';

/** The glossary as a list; it comes in through the import. */
export const glossaryRoutes = ({ database }: Pick<ChangeDeps, 'database'>): Route[] => [
  route(listGlossary, whoHolds('library.read'), async ({ query }) =>
    reply(200, await listGlossaryPage(database, query)),
  ),
];
