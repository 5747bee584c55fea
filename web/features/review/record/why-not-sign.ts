import type { Person } from '../../../../core/contract/access.ts';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { reviewRolesOf } from '../../../../core/review/signature.ts';

export type WhyNotSign = 'author' | 'no_role' | 'decided' | 'not_in_review';

/** Why a person cannot decide on this email, as the queue tells it; null where the server offers a role to sign in. */
export function whyNotSign(
  { openRoles, status, mine }: Pick<QueueItem, 'openRoles' | 'status' | 'mine'>,
  person: Pick<Person, 'roles'> | null,
): WhyNotSign | null {
  if (openRoles.length > 0) return null;
  if (status !== 'in_review') return 'not_in_review';
  if (mine) return 'author';
  return reviewRolesOf(person?.roles ?? []).length === 0 ? 'no_role' : 'decided';
}
