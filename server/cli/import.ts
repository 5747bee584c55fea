import { COMMAND_LINE } from '../../core/access/actor.ts';
import { isCodedError } from '../../core/errors.ts';
import type { ImportKind, ImportResult, RowRemark } from '../../core/library/import-result.ts';
import { emptyImportResult, IMPORT_KINDS, isImportKind } from '../../core/library/import-result.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { importFiles } from '../library/import/import-files.ts';
import type { Progress } from '../library/import/import-rows.ts';
import { sourceFromFile } from '../library/import/source.ts';
import { rowFileOf } from '../library/visuals/row-file.ts';

export interface ImportOptions {
  /** Rejected rows make the exit code 1. */
  strict?: boolean;
  /** Receives a line such as `modules.csv: 1500 of 10000 rows, 2100 a second`, at most one a second. */
  onProgressLine?: (line: string) => void;
}

export interface ImportCommandOutcome {
  exitCode: 0 | 1 | 2;
  /** What `--json` prints. */
  result: ImportResult;
  /** For a person: a summary, or on exit code 2 the one sentence for stderr. */
  text: string;
}

const MOST_REMARKS = 20;

/** `import KIND FILE…`: a file that cannot be read is exit code 2, and then no file has been imported. */
export async function importCommand(
  deps: ChangeDeps,
  kind: string,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportCommandOutcome> {
  if (!isImportKind(kind))
    return refuse(`There is no import of ${kind}; choose one of ${IMPORT_KINDS.join(', ')}.`);
  if (files.length === 0) return refuse('Name at least one file to import.');
  try {
    const rowFiles = kind === 'visuals' ? await Promise.all(files.map(rowFileOf)) : files;
    const sources = await Promise.all(rowFiles.map(sourceFromFile));
    const onProgress = options.onProgressLine && progressLines(deps, options.onProgressLine);
    const result = await importFiles({ deps, actor: COMMAND_LINE, kind }, sources, onProgress);
    const exitCode = options.strict && result.rejected.length > 0 ? 1 : 0;
    return { exitCode, result, text: summaryOf(kind, result) };
  } catch (error) {
    if (isCodedError(error) && error.code === 'invalid_import') return refuse(error.message);
    throw error;
  }
}

const refuse = (text: string): ImportCommandOutcome => ({ exitCode: 2, result: emptyImportResult(), text });

function progressLines(deps: ChangeDeps, print: (line: string) => void): (progress: Progress) => void {
  const startedAt = deps.clock().getTime();
  let printedAt = startedAt;
  return ({ file, done, total }) => {
    const now = deps.clock().getTime();
    if (now - printedAt < 1000) return;
    printedAt = now;
    const rate = Math.round((done * 1000) / (now - startedAt));
    print(`${file}: ${done} of ${total} rows, ${rate} a second`);
  };
}

function summaryOf(kind: ImportKind, result: ImportResult): string {
  const { read, created, updated, unchanged, rejected, warnings } = result;
  const counts = `${kind}: ${read} read, ${created} new, ${updated} changed, ${unchanged} unchanged, ${rejected.length} rejected`;
  return [counts, ...listOf('rejected', rejected), ...listOf('note', warnings)].join('\n');
}

function listOf(word: string, remarks: readonly RowRemark[]): string[] {
  const lines = remarks
    .slice(0, MOST_REMARKS)
    .map(({ file, row, field, reason }) => `  ${word}: ${file} row ${row}: ${`${field} ${reason}`.trim()}`);
  return remarks.length > MOST_REMARKS
    ? [...lines, `  and ${remarks.length - MOST_REMARKS} more; --json lists all`]
    : lines;
}
