import { moduleSchema } from '../../../core/library/content.ts';
import type { ContentModule } from '../../../core/library/content.ts';
import { MODULE_COLUMNS } from '../../../core/library/import-columns-library.ts';
import { moduleFault } from '../../../core/library/import-faults.ts';
import type { ItemKind } from './item-kind.ts';
import { MODULE_TABLE } from './item-tables.ts';
import { faultsOf, knownIds, productRemarks } from './known-ids.ts';
import { storeVersions } from './store-versions.ts';

/** Modules: each claim must be in the library; the modules of its combination rules may come later. */
export const MODULES: ItemKind<ContentModule> = {
  schema: moduleSchema,
  columns: MODULE_COLUMNS,
  keyOf: (module) => module.id,
  findProblems: async (database, modules) => {
    const problems = faultsOf(modules, moduleFault);
    const known = await knownIds(
      database,
      'claim',
      modules.flatMap((module) => module.claims),
    );
    for (const [index, module] of modules.entries()) {
      const missing = module.claims.find((claim) => !known.has(claim));
      if (missing !== undefined && !problems.has(index)) {
        problems.set(index, {
          field: 'claims',
          reason: `names the claim ${missing}, which is not in the library`,
        });
      }
    }
    return problems;
  },
  findWarnings: productRemarks,
  laterReferences: (module) => [
    ...module.requires.map((moduleId) => ({ field: 'requires', moduleId })),
    ...module.excludes.map((moduleId) => ({ field: 'excludes', moduleId })),
  ],
  store: (deps, modules, options) => storeVersions(deps, MODULE_TABLE, modules, options),
};
