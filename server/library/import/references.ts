import { referenceSchema } from '../../../core/library/content.ts';
import type { Reference } from '../../../core/library/content.ts';
import { REFERENCE_COLUMNS } from '../../../core/library/import-columns-library.ts';
import { referenceFault } from '../../../core/library/import-faults.ts';
import type { ItemKind } from './item-kind.ts';
import { REFERENCE_TABLE } from './item-tables.ts';
import { faultsOf } from './known-ids.ts';
import { storeVersions } from './store-versions.ts';

export const REFERENCES: ItemKind<Reference> = {
  schema: referenceSchema,
  columns: REFERENCE_COLUMNS,
  keyOf: (reference) => reference.id,
  findProblems: (_, references) => Promise.resolve(faultsOf(references, referenceFault)),
  store: (deps, references, options) => storeVersions(deps, REFERENCE_TABLE, references, options),
};
