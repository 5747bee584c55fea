import { addImportResults } from '../../../../core/library/import-result.ts';
import type { FileOutcome, Progress } from '../import-rows.ts';
import { importRows } from '../import-rows.ts';
import { knownIds } from '../known-ids.ts';
import { MODULES } from '../modules.ts';
import { PRODUCTS } from '../products.ts';
import { REFERENCES } from '../references.ts';
import type { RowFile } from '../rows.ts';
import type { ImportSource } from '../source.ts';
import { refuseFile } from '../source.ts';
import type { ImportRun } from '../store-batch.ts';
import { storeBatch } from '../store-batch.ts';
import { decodeXml } from './decode-xml.ts';
import { modulesOf } from './label-modules.ts';
import { productIdOf, productOf } from './label-product.ts';
import { referenceOf } from './label-references.ts';
import { labelUnits } from './label-units.ts';
import { readLabel } from './spl-label.ts';
import { readXml } from './read-xml.ts';

/**
 * Reads an HL7 SPL label to its end; the returned step stores one reference per section and draft safety modules, all
 * `in_review`. What a person has decided about an item stays when the label says the same again.
 * @throws CodedError invalid_import with one sentence when the file is not a whole label.
 */
export async function prepareLabel(
  run: ImportRun,
  source: ImportSource,
  onProgress?: (progress: Progress) => void,
): Promise<() => Promise<FileOutcome>> {
  if (!/\.xml$/iu.test(source.name))
    throw refuseFile(source.name, 'is not an .xml file; a label is HL7 SPL XML.');
  const label = readLabel(source.name, readXml(source.name, await decodeXml(source)));
  const units = labelUnits(label.sections);
  const references = units.map((unit) => referenceOf(label, unit));
  const modules = units.flatMap((unit) => modulesOf(label, unit));
  const labelRun: ImportRun = { ...run, options: { keepStatus: true } };
  return async () => {
    const { database } = run.deps;
    if ((await knownIds(database, 'product', [productIdOf(label)])).size === 0) {
      await storeBatch(labelRun, PRODUCTS, [productOf(label)], 0);
    }
    const first = await importRows(labelRun, REFERENCES, source, fileOf(source, references), onProgress);
    const second = await importRows(labelRun, MODULES, source, fileOf(source, modules), onProgress);
    return { result: addImportResults(first.result, second.result), later: new Map() };
  };
}

/** Items that come from the program itself, as rows. */
const fileOf = (source: ImportSource, items: readonly object[]): RowFile => ({
  name: source.name,
  total: items.length,
  rows: async function* () {
    for (const [index, value] of items.entries()) yield { row: index + 1, value };
  },
  remarks: [],
});
