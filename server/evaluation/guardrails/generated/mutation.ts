import type { GuardrailCaseInput } from '../case-schema.ts';
import type { BaseAssembly } from './base-assembly.ts';

/** What a mutation changes on its base. `change` is laid over the proposed content, the rest is the case's own. */
export interface Mutated extends Pick<
  GuardrailCaseInput,
  'library' | 'laterLibrary' | 'records' | 'date' | 'rendered'
> {
  change?: Record<string, unknown>;
  /** Members of the request that change, such as another HCP. */
  propose?: Record<string, unknown>;
}

export type Change = Partial<Mutated> | undefined;

/** One named way to spoil a passing assembly, or to change it without harm. */
export interface Mutation {
  /** Names the mutation in the figures, such as `digit-changed`. */
  id: string;
  /** Rules that must find it; none for a harmless change. */
  expected: readonly string[];
  /** Rules whose boundary a harmless change stands near. */
  near?: readonly string[];
  /** Rules that may find something in a harmless change, because they are about the change itself. */
  allowed?: readonly string[];
  /** The case on a base; undefined where the base has nothing to change in this way. */
  apply: (base: BaseAssembly) => Change;
}

/** Several mutations that any of the named rules must find. */
export const violations = (
  expected: readonly string[],
  kinds: Readonly<Record<string, Mutation['apply']>>,
): Mutation[] => Object.entries(kinds).map(([id, apply]) => ({ id, expected, apply }));

/** Several harmless changes near the boundary of the named rules. */
export const harmless = (
  near: readonly string[],
  kinds: Readonly<Record<string, Mutation['apply']>>,
  allowed: readonly string[] = [],
): Mutation[] => Object.entries(kinds).map(([id, apply]) => ({ id, expected: [], near, allowed, apply }));
