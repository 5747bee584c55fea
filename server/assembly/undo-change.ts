import type { Actor } from '../../core/access/actor.ts';
import { assemblyContentSchema } from '../../core/assembly/assembly.ts';
import { proposalSchema } from '../../core/assembly/proposal.ts';
import { CodedError } from '../../core/errors.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';

/**
 * Goes back to the content before the present one, as a new revision: nothing is removed. A second undo goes one
 * step further back, because a restored content counts as the revision in which it first stood.
 *
 * @throws CodedError `not_permitted_in_state` when there is nothing to take back.
 */
export const undoChange = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async (assembly) => {
    const { rows } = await deps.database.query<{ revision: number; content: unknown; proposal: unknown }>(
      `SELECT coalesce(restores, revision) AS revision, content, proposal FROM assembly_revision
        WHERE assembly_id = $1 AND revision <= $2 ORDER BY revision DESC LIMIT 1`,
      [assembly.id, assembly.contentRevision - 1],
    );
    const [row] = rows;
    if (!row) throw new CodedError('not_permitted_in_state', 'There is no earlier version to go back to.');
    return {
      content: assemblyContentSchema.parse(row.content),
      proposal: proposalSchema.parse(row.proposal),
      restores: row.revision,
      action: 'undo',
      details: { toRevision: row.revision },
    };
  });
