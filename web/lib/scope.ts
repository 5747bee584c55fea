import { useSearchParameters } from './use-search-parameters.ts';
import { readStored, writeStored } from './stored.ts';

const STORED_AS = { market: 'imprimatur.market', product: 'imprimatur.product' } as const;
type Name = keyof typeof STORED_AS;
const NO_CHOICE = 'all';

/** The market or brand that lists are narrowed to; null shows all. The address wins over the last choice. */
export function useScope(name: Name): [string | null, (value: string | null) => void] {
  const [params, change] = useSearchParameters();
  const given = params.get(name) ?? readStored(STORED_AS[name]);
  const choose = (value: string | null) => {
    writeStored(STORED_AS[name], value);
    change((after) => {
      after.set(name, value ?? NO_CHOICE);
    });
  };
  return [given === NO_CHOICE ? null : given, choose];
}
