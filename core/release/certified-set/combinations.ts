import { CodedError } from '../../errors.ts';

/** A place of a template in one context: the modules that may stand there, in the order of the campaign. */
export interface Place {
  slotId: string;
  required: boolean;
  /** Most modules at once. */
  max: number;
  modules: readonly string[];
}

/** Modules by place, in the order of the places. */
export type Combination = readonly { slotId: string; modules: readonly string[] }[];

/** Most combinations that are listed at once. */
export const MOST_COMBINATIONS = 200_000;

/** How many ways there are to fill a place: C(n, 1) + … + C(n, max), and one more where it may stay empty. */
export function countChoices({ required, max, modules }: Place): number {
  let total = required && modules.length > 0 ? 0 : 1;
  let ways = 1;
  for (let size = 1; size <= Math.min(max, modules.length); size += 1) {
    ways = (ways * (modules.length - size + 1)) / size;
    total += ways;
  }
  return total;
}

/** The combinations of these places; a required place without any module counts as one, which the rules then judge. */
export const countCombinations = (places: readonly Place[]): number =>
  places.reduce((product, place) => product * countChoices(place), 1);

/**
 * Refuses a family that is too large before any of it is built.
 *
 * @throws CodedError too_large
 */
export function requireListable(count: number): void {
  if (count <= MOST_COMBINATIONS) return;
  throw new CodedError(
    'too_large',
    `This family has ${Number.isFinite(count) ? count.toLocaleString('en') : 'too many'} combinations, and at most ${MOST_COMBINATIONS.toLocaleString('en')} are listed at once; narrow the contexts or the modules of a slot, or ask for the best module per slot.`,
    { details: { combinations: count } },
  );
}

/** Every combination of these places: fewer modules first, then the order of the campaign; the last place moves first. */
export function combinationsOf(places: readonly Place[]): Combination[] {
  return places.reduce<Combination[]>(
    (listed, place) => {
      const choices = choicesOf(place);
      return listed.flatMap((before) =>
        choices.map((modules) => [...before, { slotId: place.slotId, modules }]),
      );
    },
    [[]],
  );
}

function choicesOf({ required, max, modules }: Place): string[][] {
  const sizes = Array.from({ length: Math.min(max, modules.length) }, (_, index) => index + 1);
  const filled = sizes.flatMap((size) => subsets(modules, size));
  return required && filled.length > 0 ? filled : [[], ...filled];
}

/** Subsets of one size, in the order of the list. */
function subsets(list: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, index) =>
    subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
