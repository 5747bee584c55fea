interface NumberParts {
  /** Words of 0 and 2 to 9; 1 is left out, because it is an article too. */
  units: readonly string[];
  /** Words of 10 to 19. */
  teens: readonly string[];
  /** Words of 20, 30, … */
  tens: readonly string[];
  join: (ten: string, unit: string) => string;
}

/** Number words from 0 to 99, as one word each, with their values. */
export function compoundNumbers({ units, teens, tens, join }: NumberParts): Record<string, number> {
  const words: Record<string, number> = {};
  for (const [index, word] of units.entries()) words[word] = index === 0 ? 0 : index + 1;
  for (const [index, word] of teens.entries()) words[word] = 10 + index;
  for (const [index, ten] of tens.entries()) {
    words[ten] = (index + 2) * 10;
    for (const [place, unit] of units.entries())
      if (place > 0) words[join(ten, unit)] = (index + 2) * 10 + place + 1;
  }
  return words;
}
