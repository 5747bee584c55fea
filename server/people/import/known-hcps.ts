import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { Database } from '../../db/client.ts';
import { knownIds } from '../../library/import/known-ids.ts';

/** A consent or a signal belongs to an HCP that is known here; anything else is refused. */
export async function unknownHcps(
  database: Database,
  items: readonly { hcp: string }[],
): Promise<ReadonlyMap<number, FieldProblem>> {
  const known = await knownIds(
    database,
    'hcp',
    items.map(({ hcp }) => hcp),
  );
  const problems = new Map<number, FieldProblem>();
  for (const [index, { hcp }] of items.entries()) {
    if (!known.has(hcp))
      problems.set(index, { field: 'hcp', reason: `names the HCP ${hcp}, who is not known here` });
  }
  return problems;
}
