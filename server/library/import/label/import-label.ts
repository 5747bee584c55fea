import { refuseFile } from '../source.ts';
import type { ImportSource } from '../source.ts';
import type { FileOutcome } from '../import-rows.ts';
import type { ImportRun } from '../store-batch.ts';

export const prepareLabel = (
  _: ImportRun,
  source: ImportSource,
  __?: unknown,
): Promise<() => Promise<FileOutcome>> => Promise.reject(refuseFile(source.name, 'is a label.'));
