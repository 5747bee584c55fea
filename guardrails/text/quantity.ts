/** `number` is any other: a study phase, or the digits of a name such as ACR50. `measurement` has another unit. */
export type QuantityKind =
  | 'percentage'
  | 'p-value'
  | 'ratio'
  | 'confidence level'
  | 'confidence limit'
  | 'sample size'
  | 'dose'
  | 'duration'
  | 'measurement'
  | 'frequency'
  | 'fold'
  | 'number';

/** What a study measured or a label prescribes: only a claim can state it. */
export const MEASURED_KINDS: ReadonlySet<QuantityKind> = new Set([
  'percentage',
  'p-value',
  'ratio',
  'confidence level',
  'confidence limit',
  'sample size',
  'dose',
]);

/** A number in a text with what it counts. */
export interface Quantity {
  kind: QuantityKind;
  /** Equal for equal statements, whatever language and number format: `12.4 %`, `p<0.001`, `10 mg`, `24 week`. */
  value: string;
  /** The plain decimal digits alone, with a minus sign: `-5.3`. */
  number: string;
  /** One name per unit in every language; empty without one. */
  unit: string;
  /** Place in the text, in UTF-16 code units, end excluded. */
  span: { start: number; end: number };
}

/** What was read from a token on, and the index of the token behind it. */
export interface Found {
  quantities: Quantity[];
  next: number;
}
