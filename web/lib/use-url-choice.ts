import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** One choice kept in the address (`?name=value`), so that it can be linked and survives a reload. */
export function useUrlChoice<const Choice extends string>(
  name: string,
  choices: readonly Choice[],
  byDefault: NoInfer<Choice>,
): [Choice, (choice: Choice) => void] {
  const [params, setParams] = useSearchParams();
  const given = params.get(name);
  const chosen = choices.find((choice) => choice === given) ?? byDefault;
  const choose = useCallback(
    (choice: Choice) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (choice === byDefault) after.delete(name);
          else after.set(name, choice);
          return after;
        },
        { replace: true },
      ),
    [setParams, name, byDefault],
  );
  return [chosen, choose];
}
