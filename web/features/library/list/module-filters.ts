import { CONTENT_STATUSES, MODULE_KINDS } from '../../../../core/library/vocabulary/terms.ts';
import type { ModuleQuery } from '../queries.ts';

/** Filters of the library in the address, in the order of their panel; `text` is the search. */
export const FACETS = ['product', 'kind', 'topic', 'market', 'language', 'status'] as const;
export type FacetName = (typeof FACETS)[number];
export const MODULE_FILTERS = ['text', ...FACETS] as const;
export type ModuleFilterName = (typeof MODULE_FILTERS)[number];

export const PAGE_SIZE = 25;

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string | undefined) =>
  choices.find((choice) => choice === value);

/** The request for what the address says; a value that the library does not know is left out. */
export function moduleQueryOf(
  values: Readonly<Partial<Record<ModuleFilterName, string>>>,
  page: number,
): ModuleQuery {
  const kind = oneOf(MODULE_KINDS, values.kind);
  const status = oneOf(CONTENT_STATUSES, values.status);
  const { text, product, topic, language, market } = values;
  return {
    page,
    pageSize: PAGE_SIZE,
    ...(text === undefined ? {} : { text }),
    ...(product === undefined ? {} : { product }),
    ...(topic === undefined ? {} : { topic }),
    ...(language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(language) ? { language } : {}),
    ...(market !== undefined && /^[A-Z]{2}$/u.test(market) ? { market } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
  };
}
