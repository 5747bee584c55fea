import { useCallback } from 'react';
import { useSearchParameters } from './use-search-parameters.ts';

export interface UrlFilters<Name extends string> {
  /** The value of each filter that is set. */
  values: Readonly<Partial<Record<Name, string>>>;
  /** Sets one filter, or clears it (empty or null); a list then begins at its first page. */
  set: (name: Name, value: string | null) => void;
  /** Clears every filter. */
  clear: () => void;
  /** Clears every filter but these. */
  replace: (values: Readonly<Partial<Record<Name, string>>>) => void;
  page: number;
  toPage: (page: number) => void;
}

/** Filters of a list and its page, kept in the address, so that they can be linked and survive a reload. */
export function useUrlFilters<const Name extends string>(names: readonly Name[]): UrlFilters<Name> {
  const [params, changeParams] = useSearchParameters();
  const change = useCallback(
    (edit: (after: URLSearchParams) => void) =>
      changeParams((after) => {
        after.delete('page');
        edit(after);
      }),
    [changeParams],
  );
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value !== '') values[name] = value;
  }
  const replace = (kept: Readonly<Partial<Record<Name, string>>>) =>
    change((after) => {
      for (const name of names) {
        const value = kept[name];
        if (value === undefined) after.delete(name);
        else after.set(name, value);
      }
    });
  return {
    values,
    set: (name, value) => change((after) => (value ? after.set(name, value) : after.delete(name))),
    clear: () => change((after) => names.forEach((name) => after.delete(name))),
    replace,
    page: Math.max(1, Math.min(1_000_000, Number.parseInt(params.get('page') ?? '1', 10) || 1)),
    toPage: (page) => change((after) => (page > 1 ? after.set('page', String(page)) : after.delete('page'))),
  };
}
