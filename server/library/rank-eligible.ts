import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import { rankCandidates } from '../../retrieval/rank/rank-candidates.ts';
import type { Candidate, Ranked } from '../../retrieval/rank/rank-candidates.ts';
import { widenQuery } from '../../retrieval/rank/widen-query.ts';
import { eligibleModules } from './eligible-modules.ts';
import type { EligibleModule } from './eligible-modules.ts';
import type { Use } from './eligible-use.ts';
import { embedQuery } from './embed-query.ts';
import type { RetrievalDeps } from './retrieval-deps.ts';

export type EligibleCandidate = EligibleModule & Candidate;

export interface RankedEligible {
  /** Every eligible module, best first. */
  ranked: Ranked<EligibleCandidate>[];
  wantedTopics: readonly string[];
  /** Space whose vectors took part; null when words alone decided. */
  embeddingSpace: string | null;
  /** Why words alone decided although vectors should have taken part. */
  embedderFailure: FallbackReason | null;
  libraryVersion: number;
}

/**
 * Ranks every module that may be used by one text: one embedding of the text, one statement for eligibility and exact
 * similarity, the in-process index for words, then fusion. No candidate is left out before it is scored.
 */
export async function rankEligible(
  deps: RetrievalDeps,
  text: string,
  use: Use & { topics?: readonly string[] },
  kinds?: readonly ModuleKind[],
): Promise<RankedEligible> {
  const { index, documentOf, libraryVersion } = await deps.indexCache.indexFor(use.language);
  const { query, spaceId, failure } = await embedQuery(deps.spaces, text);
  const eligible = await eligibleModules(deps.database, use, { kinds, query });
  const widened = widenQuery(text, use.language, use.topics);
  const scores = index.score(widened.lexical);
  const candidates = eligible.map((module): EligibleCandidate => {
    const document = documentOf(module) ?? -1;
    const signals = {
      words: scores.words[document] ?? 0,
      grams: scores.grams[document] ?? 0,
      similarity: module.similarity,
    };
    return { ...module, signals };
  });
  return {
    ranked: rankCandidates(candidates, widened.topics),
    wantedTopics: widened.topics,
    embeddingSpace: spaceId,
    embedderFailure: failure,
    libraryVersion,
  };
}
