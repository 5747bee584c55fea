import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { needsReason, stopping } from '../../../ui/shown-verdict.ts';
import { useReview } from '../data/use-review.ts';

export interface Obstacle {
  kind: 'block' | 'warn';
  /** What stands in the way, in one sentence. */
  sentence: string;
  /** The check to look at first. */
  ruleId: string;
}

/** What keeps a draft from review, as its check report tells it; null when nothing is known to. The server decides. */
export function useObstacle(assembly: AssemblyView): Obstacle | null {
  const { t } = useTranslation();
  const serverWords = useServerWords();
  const review = useReview(assembly.id);
  const { results } = assembly.checks;
  const blockers = stopping(results);
  const [first] = blockers;
  if (first)
    return {
      kind: 'block',
      sentence: t('assemble.blocked', {
        count: blockers.length,
        finding: serverWords(first.findings[0]?.message ?? first.summary),
      }),
      ruleId: first.ruleId,
    };
  const justified = new Set(review.data?.justifications.map(({ ruleId }) => ruleId));
  const open = results.filter((result) => needsReason(result) && !justified.has(result.ruleId));
  const [warning] = open;
  return warning
    ? { kind: 'warn', sentence: t('assemble.warned', { count: open.length }), ruleId: warning.ruleId }
    : null;
}
