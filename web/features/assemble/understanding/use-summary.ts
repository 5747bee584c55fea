import { UNDERSTOOD_PARTS } from '../../../../core/assembly/understanding.ts';
import type { Understanding } from '../../../../core/assembly/understanding.ts';
import { useValueWords } from './use-value-words.ts';
import { valuesOf } from './values-of.ts';

/** Everything that is known about a request in one line: "Germany · German · Email · Cardiology · Safety". */
export function useSummary(understanding: Understanding): string {
  const words = useValueWords();
  return UNDERSTOOD_PARTS.flatMap((part) =>
    valuesOf(understanding[part]).map((value) => words(part, value)),
  ).join(' · ');
}
