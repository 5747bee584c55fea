import { requireDecided } from '../../../core/assembly/adaptation/require-decided.ts';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { Database } from '../../db/client.ts';
import { pinnedTemplate } from '../pinned-template.ts';
import { blocksOfContent } from './blocks-of-content.ts';
import { findChanges } from './find-changes.ts';
import { decisionsOn, findAdaptation } from './stored-adaptation.ts';

/**
 * Stops the submission of an adaptation while a change of its source or of the library is open; an email that is no
 * adaptation passes. To be called with the lock on the adaptation: a decision on a change takes the same one.
 *
 * @throws CodedError not_permitted_in_state, see `requireDecided`
 */
export async function requireChangesDecided(
  database: Database,
  { id, content }: { id: string; content: AssemblyContent },
): Promise<void> {
  const adaptation = await findAdaptation(database, id);
  if (!adaptation) return;
  const own = await blocksOfContent(database, content);
  const { changes } = await findChanges(database, adaptation, content.context, own);
  if (changes.length === 0) return;
  const { slots } = await pinnedTemplate(database, content);
  const blocks = [...own, ...adaptation.blocks];
  requireDecided(changes, new Set((await decisionsOn(database, id)).keys()), (blockKey) => {
    const slotId = blocks.find(({ key }) => key === blockKey)?.slotId;
    return slots.find((slot) => slot.id === slotId)?.label['en'];
  });
}
