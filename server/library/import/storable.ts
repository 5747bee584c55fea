import type { FieldProblem } from '../../../core/library/import-words.ts';

const DEEPEST = 40;

/**
 * What makes a value impossible to store, wherever it stands: U+0000, half a surrogate pair, nesting deeper than any
 * item has. Walks without recursion, so that depth itself does no harm.
 */
export function storageProblem(value: unknown): FieldProblem | undefined {
  const open: { value: unknown; path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const field = next.path.join('.');
    if (next.path.length > DEEPEST) return { field: next.path[0] ?? '', reason: 'is nested too deeply' };
    if (typeof next.value === 'string') {
      if (next.value.includes('\u0000')) return { field, reason: 'must not contain the character U+0000' };
      if (!next.value.isWellFormed()) return { field, reason: 'must be well-formed Unicode' };
    } else if (typeof next.value === 'object' && next.value !== null) {
      for (const [key, inner] of Object.entries(next.value)) {
        if (key.includes('\u0000') || !key.isWellFormed())
          return { field, reason: 'has a name that cannot be stored' };
        open.push({ value: inner, path: [...next.path, key] });
      }
    }
  }
  return undefined;
}
