import { describeIssues } from '../../../core/library/import-words.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { ItemKind } from './item-kind.ts';
import type { SourceRow } from './rows.ts';
import type { ImportSource } from './source.ts';
import { storageProblem } from './storable.ts';

/** Makes a row an item, or says what is wrong with it; the library is not asked here. */
export async function judgeRow<Item>(
  kind: ItemKind<Item>,
  source: ImportSource,
  row: SourceRow,
): Promise<{ item: Item } | { problem: FieldProblem }> {
  if ('problem' in row) return row;
  const problem = storageProblem(row.value);
  if (problem) return { problem };
  const completed = kind.complete ? await kind.complete(row.value, source) : row;
  if ('problem' in completed) return completed;
  const parsed = kind.schema.safeParse(completed.value);
  return parsed.success ? { item: parsed.data } : { problem: describeIssues(parsed.error.issues) };
}
