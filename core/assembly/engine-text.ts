import type { AssembledText } from './assembly.ts';

/**
 * Whether an engine had a part in the words: it wrote them, or a person changed what it wrote. The source type stays
 * with a changed text; the record of the engine counts where the type was removed.
 *
 * @param generatedSlots slots whose words the engine wrote, by its record
 */
export const isEngineText = (
  { slotId, origin, digitalSourceType }: AssembledText,
  generatedSlots: readonly string[],
): boolean =>
  origin === 'ai_generated' ||
  (origin === 'local_edit' &&
    ((digitalSourceType !== undefined && digitalSourceType !== 'humanEdits') ||
      generatedSlots.includes(slotId)));
