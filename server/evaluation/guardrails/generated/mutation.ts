import type { GuardrailCaseInput } from '../case-schema.ts';
import type { BaseAssembly } from './base-assembly.ts';

/** What a mutation changes on its base. `change` is laid over the proposed content, the rest is the case's own. */
export interface Mutated extends Pick<GuardrailCaseInput, 'library' | 'laterLibrary' | 'records' | 'date'> {
  change?: Record<string, unknown>;
}

/** One named way to spoil a passing assembly, or to change it without harm. */
export interface Mutation {
  /** Names the mutation in the figures, such as `digit-changed`. */
  id: string;
  /** Rules that must find it; none for a harmless change. */
  expected: readonly string[];
  /** The case on a base; undefined where the base has nothing to change in this way. */
  apply: (base: BaseAssembly) => Partial<Mutated> | undefined;
}
