import { REVIEWER_ROLES } from '../../../core/access/roles.ts';
import type { Person } from '../../../core/contract/access.ts';
import type { ListedAssembly } from './queries.ts';

const AUTHOR_ACTS_ON = ['changes_requested', 'drafted'];

const urgency = ({ status, verdict }: ListedAssembly) =>
  status === 'changes_requested' ? 0 : verdict === 'block' ? 1 : 2;

/** What waits for a person, the most urgent first: changes asked for, then blocked drafts, then the rest. */
export function myTurn(assemblies: readonly ListedAssembly[], person: Person): ListedAssembly[] {
  const isReviewer = REVIEWER_ROLES.some((role) => person.roles.includes(role));
  const isMine = ({ createdBy }: ListedAssembly) =>
    createdBy === person.accountId || createdBy === person.printedName;
  return assemblies
    .filter((assembly) =>
      isMine(assembly)
        ? AUTHOR_ACTS_ON.includes(assembly.status)
        : isReviewer && assembly.status === 'in_review',
    )
    .toSorted((one, other) => urgency(one) - urgency(other) || other.updatedAt.localeCompare(one.updatedAt));
}
