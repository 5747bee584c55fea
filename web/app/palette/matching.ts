import { fold } from '../../../core/fold.ts';

/** Something that can be done from the palette. */
export interface Command {
  id: string;
  label: string;
  /** Its key, or what kind of thing it is. */
  hint?: string;
  run: () => void;
}

/** Commands whose label contains every word typed, in any order, without regard to case or accents. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  return commands.filter(({ label }) => words.every((word) => fold(label).includes(word)));
}
