import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number from 0 to the largest. */
export const wholeNumberUpTo =
  (largest: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= largest) return value;
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${largest}.`);
  };
