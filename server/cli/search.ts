import { describeReason } from '../../core/assembly/reasons.ts';
import { describeSearchFallback } from '../../core/model/search-fallback.ts';
import { describeExclusion } from '../../core/library/exclusion-reasons.ts';
import type { RetrievalDeps } from '../library/retrieval-deps.ts';
import { searchModules } from '../library/search-modules.ts';
import type { SearchRequest } from '../library/search-modules.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** `search`: the best modules that may be used in a context, and how many others may not be and why. */
export async function searchCommand(deps: RetrievalDeps, request: SearchRequest): Promise<CommandOutcome> {
  const answer = await searchModules(deps, request);
  const hits = answer.results.map(({ moduleId, version, score, keyMessage, reasons }, index) =>
    [
      `${index + 1}. ${moduleId}@${version}  ${score.toFixed(3)}  ${keyMessage}`,
      ...reasons.map((reason) => `     + ${describeReason(reason, 'en')}`),
    ].join('\n'),
  );
  const excluded = answer.excluded.map(
    ({ reason, count }) => `${count} × ${describeExclusion(reason, 'en')}`,
  );
  return {
    exitCode: 0,
    result: answer,
    text: [
      ...(hits.length > 0 ? hits : ['Nothing in the library may be used in this context.']),
      ...(answer.embedderFailure ? [describeSearchFallback(answer.embedderFailure, 'en')] : []),
      `${answer.eligible} eligible. Excluded: ${excluded.join(', ') || 'none'}.`,
    ].join('\n'),
  };
}
