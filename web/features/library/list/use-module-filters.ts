import { useScope } from '../../../lib/scope.ts';
import { useUrlFilters } from '../../../lib/use-url-filters.ts';
import { FACETS, MODULE_FILTERS } from './module-filters.ts';
import type { FacetName, ModuleFilterName } from './module-filters.ts';

/** The market and brand of the top bar narrow the library too; `all` in the address lifts them here. */
const SCOPED: readonly ModuleFilterName[] = ['market', 'product'];
const EVERYTHING = 'all';

/** Filters of the library: those of the address over the choice in the top bar. */
export function useModuleFilters() {
  const url = useUrlFilters(MODULE_FILTERS);
  const [market] = useScope('market');
  const [product] = useScope('product');
  const given: Partial<Record<ModuleFilterName, string>> = { ...url.values };
  for (const [name, value] of [
    ['market', market],
    ['product', product],
  ] as const) {
    if (value === null) delete given[name];
    else given[name] = value;
  }
  return {
    values: given,
    page: url.page,
    toPage: url.toPage,
    set: (name: ModuleFilterName, value: string | null) =>
      url.set(name, value || (SCOPED.includes(name) ? EVERYTHING : null)),
    clear: () => url.replace({ market: EVERYTHING, product: EVERYTHING }),
    active: FACETS.filter((name: FacetName) => given[name] !== undefined).length,
  };
}

export type ModuleFilters = ReturnType<typeof useModuleFilters>;
