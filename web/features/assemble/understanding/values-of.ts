import type { z } from 'zod';
import type { understoodValueSchema, UnderstoodPart } from '../../../../core/assembly/understanding.ts';

export type Understood = z.output<typeof understoodValueSchema>;

export interface ChipProperties {
  part: UnderstoodPart;
  /** What is known; undefined where nothing was said. */
  understood: Understood | undefined;
  busy: boolean;
  onChange: (value: string | string[] | null) => void;
}

/** The values of a part as a list, empty where nothing is known. */
export const valuesOf = (understood: Understood | undefined): string[] =>
  understood === undefined ? [] : [understood.value].flat();
