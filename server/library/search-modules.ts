import type { Reason } from '../../core/assembly/reasons.ts';
import type { ExclusionReason } from '../../core/library/exclusion-reasons.ts';
import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import { explainRank } from '../../retrieval/rank/explain-rank.ts';
import { searchableText } from '../../retrieval/text/searchable-text.ts';
import type { Use } from './eligible-use.ts';
import { countExclusions } from './explain-exclusions.ts';
import { moduleDetails } from './module-details.ts';
import { rankEligible } from './rank-eligible.ts';
import type { RetrievalDeps } from './retrieval-deps.ts';

export interface SearchRequest {
  text: string;
  context: Use & { topics?: readonly string[] };
  kinds?: readonly ModuleKind[] | undefined;
  limit: number;
}

export interface SearchHit {
  moduleId: string;
  version: number;
  kind: string;
  topics: string[];
  score: number;
  text: string;
  keyMessage: string;
  language: string;
  reasons: Reason[];
}

export interface SearchAnswer {
  results: SearchHit[];
  /** Modules that may not be used here, counted by their first reason. */
  excluded: { reason: ExclusionReason; count: number }[];
  eligible: number;
  embeddingSpace: string | null;
  /** Why words alone decided although vectors should have taken part; null otherwise. */
  embedderFailure: FallbackReason | null;
}

/** The best modules for a text among those that may be used in the context, and why the others may not. */
export async function searchModules(deps: RetrievalDeps, request: SearchRequest): Promise<SearchAnswer> {
  const { text: query, context, kinds, limit } = request;
  const { language } = context;
  const { ranked, embeddingSpace, embedderFailure } = await rankEligible(deps, query, context, kinds);
  const { excluded } = await countExclusions(deps.database, context);
  const best = ranked.slice(0, limit);
  const details = await moduleDetails(
    deps.database,
    language,
    best.map(({ candidate }) => candidate),
  );
  const results = best.flatMap(({ candidate, score, topic }): SearchHit[] => {
    const found = details.get(candidate.moduleId);
    if (!found) return [];
    const { moduleId, version, kind, topics, similarity } = candidate;
    const { text, keyMessage, performance } = found;
    const facts = { query, language, text: searchableText(found), topic, similarity, performance };
    return [
      { moduleId, version, kind, topics, score, text, keyMessage, language, reasons: explainRank(facts) },
    ];
  });
  return { results, excluded, eligible: ranked.length, embeddingSpace, embedderFailure };
}
