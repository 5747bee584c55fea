import type { Person } from '../../../core/contract/access.ts';
import type { ListedAssembly } from './queries.ts';

/** Steps of the main job in order; each is done when some email got that far. */
export function firstSteps(
  assemblies: readonly ListedAssembly[],
  person: Person | null,
): { step: 'signIn' | 'assemble' | 'submit' | 'sign' | 'export'; done: boolean }[] {
  const reached = (...statuses: string[]) => assemblies.some(({ status }) => statuses.includes(status));
  return [
    { step: 'signIn', done: person !== null },
    { step: 'assemble', done: assemblies.length > 0 },
    { step: 'submit', done: reached('in_review', 'changes_requested', 'approved', 'released') },
    { step: 'sign', done: reached('approved', 'released') },
    { step: 'export', done: reached('released') },
  ];
}
