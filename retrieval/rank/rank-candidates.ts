import { fuseSignals } from './fuse-signals.ts';
import type { Signals } from './fuse-signals.ts';

/** A module that may be used, with what each way of searching says about it. */
export interface Candidate {
  moduleId: string;
  topics: readonly string[];
  signals: Signals;
}

export interface Ranked<Item extends Candidate> {
  candidate: Item;
  /** Relevance (0 to 1) plus the topic bonus. */
  score: number;
  /** The most wanted topic that the module carries. */
  topic: string | undefined;
}

/** Added for the most wanted topic, halved for each less wanted one: docs/decisions/0009-ranking.md. */
export const TOPIC_BONUS = 0.5;
const PRECISION = 1e6;

/**
 * Every candidate, best first; equal scores stand in the order of their ids. Scores are rounded to six decimals, so
 * that the last bits of a database's arithmetic cannot change an order.
 */
export function rankCandidates<Item extends Candidate>(
  candidates: readonly Item[],
  wantedTopics: readonly string[],
): Ranked<Item>[] {
  const relevance = fuseSignals(candidates.map(({ signals }) => signals));
  return candidates
    .map((candidate, index) => {
      const position = wantedTopics.findIndex((topic) => candidate.topics.includes(topic));
      const bonus = position < 0 ? 0 : TOPIC_BONUS / 2 ** position;
      const score = Math.round(((relevance[index] ?? 0) + bonus) * PRECISION) / PRECISION;
      return { candidate, score, topic: wantedTopics[position] };
    })
    .toSorted(
      (one, other) =>
        other.score - one.score || compareText(one.candidate.moduleId, other.candidate.moduleId),
    );
}

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
