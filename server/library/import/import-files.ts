import { authorise, holds } from '../../../core/access/policy.ts';
import type { ImportKind, ImportResult, RowRemark } from '../../../core/library/import-result.ts';
import { addImportResults, emptyImportResult, isPeopleKind } from '../../../core/library/import-result.ts';
import { CONSENTS } from '../../people/import/consents.ts';
import { HCPS } from '../../people/import/hcps.ts';
import { PREFERENCES } from '../../people/import/preferences.ts';
import { SIGNALS } from '../../people/import/signals.ts';
import { TOUCHES } from '../../people/import/touches.ts';
import type { Database } from '../../db/client.ts';
import { CLAIMS } from './claims.ts';
import { GLOSSARY } from './glossary.ts';
import type { FileOutcome, Progress } from './import-rows.ts';
import { importRows } from './import-rows.ts';
import type { ItemKind } from './item-kind.ts';
import { knownIds } from './known-ids.ts';
import { prepareLabel } from './label/import-label.ts';
import { MODULES } from './modules.ts';
import { openRows } from './open-rows.ts';
import { PRODUCTS } from './products.ts';
import { REFERENCES } from './references.ts';
import type { ImportSource } from './source.ts';
import type { ImportRun } from './store-batch.ts';
import { TEMPLATES } from './templates.ts';
import { VISUALS } from '../visuals/visual-kind.ts';

export type OnProgress = (progress: Progress) => void;

/**
 * Imports files of one kind in the order given. Good rows land, bad rows are listed; the same file twice changes
 * nothing.
 * @throws CodedError not_allowed; invalid_import when a file as a whole cannot be read: all files are checked to the end
 * before the first is taken, so nothing of any file is stored then.
 */
export async function importFiles(
  run: ImportRun,
  sources: readonly ImportSource[],
  onProgress?: OnProgress,
): Promise<ImportResult> {
  authorise(run.actor, holds(isPeopleKind(run.kind) ? 'people.import' : 'library.import'), undefined);
  let result = emptyImportResult();
  const later = new Map<string, RowRemark[]>();
  const imports: (() => Promise<FileOutcome>)[] = [];
  for (const source of sources) imports.push(await prepare(run, source, onProgress));
  for (const importFile of imports) {
    const outcome = await importFile();
    result = addImportResults(result, outcome.result);
    for (const [id, remarks] of outcome.later) later.set(id, [...(later.get(id) ?? []), ...remarks]);
  }
  return { ...result, warnings: [...result.warnings, ...(await unresolved(run.deps.database, later))] };
}

/** Checks one file to its end; the returned step imports it. */
function prepare(
  run: ImportRun,
  source: ImportSource,
  onProgress?: OnProgress,
): Promise<() => Promise<FileOutcome>> {
  const rowsOf = async <Item extends object>(kind: ItemKind<Item>) => {
    const file = await openRows(source, run.kind, kind);
    return () => importRows(run, kind, source, file, onProgress);
  };
  const preparations: Record<ImportKind, () => Promise<() => Promise<FileOutcome>>> = {
    products: () => rowsOf(PRODUCTS),
    references: () => rowsOf(REFERENCES),
    claims: () => rowsOf(CLAIMS),
    visuals: () => rowsOf(VISUALS),
    modules: () => rowsOf(MODULES),
    templates: () => rowsOf(TEMPLATES),
    label: () => prepareLabel(run, source, onProgress),
    glossary: () => rowsOf(GLOSSARY),
    hcps: () => rowsOf(HCPS),
    consents: () => rowsOf(CONSENTS),
    signals: () => rowsOf(SIGNALS),
    preferences: () => rowsOf(PREFERENCES),
    touches: () => rowsOf(TOUCHES),
  };
  return preparations[run.kind]();
}

/** Remarks about modules that are named somewhere and came neither with this run nor before it. */
async function unresolved(
  database: Database,
  later: ReadonlyMap<string, readonly RowRemark[]>,
): Promise<RowRemark[]> {
  const known = await knownIds(database, 'content_module', [...later.keys()]);
  return [...later].flatMap(([moduleId, remarks]) => (known.has(moduleId) ? [] : remarks));
}
