import type { CaseResult } from './run-case.ts';

/** How many of how many came out right. */
export interface Share {
  right: number;
  of: number;
}

export interface Figures {
  cases: number;
  /** Cases of which every judged part of the context and every question came out right. */
  understandingWhole: Share;
  /** The same for each part; `question` stands for the parts that were asked for. */
  understanding: Record<string, Share>;
  intent: Share;
  /** Slots whose chosen module is acceptable. */
  fillAt1: Share;
  /** Slots with an acceptable module among the chosen one and its first two runners-up. */
  fillAt3: Share;
  gaps: Share;
  refusals: Share;
  /** Cases that were refused without reason. */
  falseRefusals: number;
  notices: Share;
  /** Cases that had to end with an email, or without one. */
  emails: Share;
  violations: number;
  /** Cases whose last turn the program turned down with a sentence. */
  turnedDown: number;
}

export interface AssistantFigures {
  engine: string;
  total: Figures;
  byLanguage: Record<string, Figures>;
  bySplit: Record<string, Figures>;
  /** Questions to a model by what became of them: `answered`, or why the deterministic engine went on. */
  modelCalls: Record<string, number>;
  /** Cases in which anything came out otherwise. */
  unexpected: CaseResult[];
  unusable: { place: string; reason: string }[];
}

const shareOf = (items: readonly { right: boolean }[]): Share => ({
  right: items.filter(({ right }) => right).length,
  of: items.length,
});

/** Counts over all cases, for each language and for each split. */
export function figuresOf(
  engine: string,
  results: readonly CaseResult[],
  unusable: AssistantFigures['unusable'],
): AssistantFigures {
  const grouped = (key: 'language' | 'split') =>
    Object.fromEntries(
      [...Map.groupBy(results, (result) => result[key])]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, group]) => [name, countAll(group)]),
    );
  return {
    engine,
    total: countAll(results),
    byLanguage: grouped('language'),
    bySplit: grouped('split'),
    modelCalls: Object.fromEntries(
      [
        ...Map.groupBy(
          results.flatMap(({ modelCalls }) => modelCalls),
          (became) => became,
        ),
      ].map(([became, all]) => [became, all.length]),
    ),
    unexpected: results.filter((result) => faultsOf(result).length > 0),
    unusable: [...unusable],
  };
}

function countAll(results: readonly CaseResult[]): Figures {
  const parts = Map.groupBy(
    results.flatMap(({ understanding }) => understanding),
    ({ what }) => what,
  );
  const slots = results.flatMap((result) => result.slots);
  const refusals = results.flatMap(({ refusal }) => refusal ?? []);
  return {
    cases: results.length,
    understandingWhole: shareOf(
      results
        .filter(({ understanding }) => understanding.length > 0)
        .map(({ understanding }) => ({ right: understanding.every(({ right }) => right) })),
    ),
    understanding: Object.fromEntries(
      [...parts]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([part, all]) => [part, shareOf(all)]),
    ),
    intent: shareOf(results.flatMap(({ intent }) => intent ?? [])),
    fillAt1: shareOf(slots),
    fillAt3: shareOf(slots.map(({ rightAt3 }) => ({ right: rightAt3 }))),
    gaps: shareOf(results.flatMap(({ gaps }) => gaps ?? [])),
    refusals: shareOf(refusals.filter(({ expected }) => expected !== 'none')),
    falseRefusals: refusals.filter(({ expected, found }) => expected === 'none' && found !== 'none').length,
    notices: shareOf(results.flatMap(({ notice }) => notice ?? [])),
    emails: shareOf(results.flatMap(({ email }) => email ?? [])),
    violations: results.filter(({ violations }) => violations.length > 0).length,
    turnedDown: results.filter(({ failed }) => failed !== undefined).length,
  };
}

/** Everything about a case that came out otherwise, each in a few words. */
export function faultsOf(result: CaseResult): string[] {
  const { understanding, intent, slots, gaps, refusal, notice, email, violations } = result;
  const judged = [...understanding, intent, ...slots, gaps, refusal, notice, email];
  return [
    ...violations.map((violation) => `MUST NOT: ${violation}`),
    ...judged.flatMap((each) =>
      each === undefined || each.right
        ? []
        : [`${each.what}: expected ${each.expected}, found ${each.found}`],
    ),
  ];
}
