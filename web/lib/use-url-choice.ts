import { useCallback } from 'react';
import { useSearchParameters } from './use-search-parameters.ts';

/** One choice kept in the address (`?name=value`), so that it can be linked and survives a reload. */
export function useUrlChoice<const Choice extends string>(
  name: string,
  choices: readonly Choice[],
  byDefault: NoInfer<Choice>,
): [Choice, (choice: Choice) => void] {
  const [params, change] = useSearchParameters();
  const given = params.get(name);
  const chosen = choices.find((choice) => choice === given) ?? byDefault;
  const choose = useCallback(
    (choice: Choice) =>
      change((after) => {
        if (choice === byDefault) after.delete(name);
        else after.set(name, choice);
      }),
    [change, name, byDefault],
  );
  return [chosen, choose];
}
