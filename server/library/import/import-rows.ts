import type { ImportResult, RowRemark } from '../../../core/library/import-result.ts';
import { emptyImportResult } from '../../../core/library/import-result.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import { itemHash } from './content-hash.ts';
import type { ItemKind } from './item-kind.ts';
import { judgeRow } from './judge-row.ts';
import type { RowFile, SourceRow } from './rows.ts';
import type { ImportSource } from './source.ts';
import type { ImportRun } from './store-batch.ts';
import { storeBatch } from './store-batch.ts';

const BATCH = 500;

export interface Progress {
  file: string;
  done: number;
  total: number;
}

interface Candidate<Item> {
  row: number;
  item: Item;
}

/** What became of a file, and the modules that its items name and that may come with a later file. */
export interface FileOutcome {
  result: ImportResult;
  later: ReadonlyMap<string, readonly RowRemark[]>;
}

/**
 * Takes the rows of one file in batches, each a transaction of its own with its audit entries: good rows land even
 * when others fail. Rows are judged one by one, except for what only the library or the whole file can tell.
 */
export async function importRows<Item extends object>(
  run: ImportRun,
  kind: ItemKind<Item>,
  source: ImportSource,
  file: RowFile,
  onProgress?: (progress: Progress) => void,
): Promise<FileOutcome> {
  const result = emptyImportResult();
  const seen = new Map<string, { row: number; hash: string }>();
  const later = new Map<string, RowRemark[]>();
  const remark = (row: number, { field, reason }: FieldProblem): RowRemark => ({
    file: file.name,
    row,
    field,
    reason,
  });
  for (const problem of file.remarks) result.warnings.push(remark(0, problem));

  const takeBatch = async (batch: readonly SourceRow[]): Promise<void> => {
    const rejectedBefore = result.rejected.length;
    const candidates: Candidate<Item>[] = [];
    for (const sourceRow of batch) {
      result.read += 1;
      const judged = await judgeRow(kind, source, sourceRow);
      if ('problem' in judged) {
        result.rejected.push(remark(sourceRow.row, judged.problem));
        continue;
      }
      const key = kind.keyOf(judged.item);
      const hash = itemHash({
        ...judged.item,
        itemStatus: 'status' in judged.item ? judged.item.status : null,
      });
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { row: sourceRow.row, hash });
        candidates.push({ row: sourceRow.row, item: judged.item });
      } else if (first.hash === hash) result.unchanged += 1;
      else {
        const reason = `stands with other content in row ${first.row} of the same file already`;
        result.rejected.push(remark(sourceRow.row, { field: 'id', reason }));
      }
    }
    const outcomes = await storeBatch(
      run,
      kind,
      candidates.map(({ item }) => item),
      result.rejected.length - rejectedBefore,
    );
    for (const [index, outcome] of outcomes.entries()) {
      const candidate = candidates[index];
      if (candidate === undefined) continue;
      if (outcome.result === 'rejected') result.rejected.push(remark(candidate.row, outcome.problem));
      else {
        result[outcome.result] += 1;
        if (outcome.warning) result.warnings.push(remark(candidate.row, outcome.warning));
        for (const { field, moduleId } of kind.laterReferences?.(candidate.item) ?? []) {
          const reason = `names the module ${moduleId}, which is not in the library`;
          later.set(moduleId, [...(later.get(moduleId) ?? []), remark(candidate.row, { field, reason })]);
        }
      }
    }
  };

  let batch: SourceRow[] = [];
  for await (const row of file.rows()) {
    batch.push(row);
    if (batch.length < (kind.batchSize ?? BATCH)) continue;
    await takeBatch(batch);
    batch = [];
    onProgress?.({ file: file.name, done: result.read, total: file.total });
  }
  if (batch.length > 0) await takeBatch(batch);
  onProgress?.({ file: file.name, done: result.read, total: file.total });
  result.rejected.sort((first, second) => first.row - second.row);
  return { result, later };
}
