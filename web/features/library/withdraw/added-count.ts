import { ApiProblem } from '../../../lib/api/problem.ts';

/** How many more would be stopped than were shown, as a refused withdrawal says it; 0 for any other failure. */
export function addedCount(error: unknown): number {
  if (!(error instanceof ApiProblem)) return 0;
  const { added, elsewhere } = error.details ?? {};
  return (Array.isArray(added) ? added.length : 0) + (typeof elsewhere === 'number' ? elsewhere : 0);
}
