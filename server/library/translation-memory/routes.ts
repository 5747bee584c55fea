import { searchTranslationMemory } from '../../../core/contract/translation-memory.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { reply } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { findOffers } from './find-offers.ts';
import type { MemoryCache } from './memory-cache.ts';

export interface MemoryDeps extends Pick<ChangeDeps, 'clock'> {
  memories: MemoryCache;
}

/** Approved renditions of a sentence, for whoever adapts an email. */
export const memoryRoutes = (deps: MemoryDeps): Route[] => [
  route(searchTranslationMemory, whoHolds('library.read'), async ({ query }) =>
    reply(200, await findOffers(deps, query)),
  ),
];
