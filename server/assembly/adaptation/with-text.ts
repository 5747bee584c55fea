import type { Fill } from '../../../core/assembly/assembly.ts';
import type { Rendition } from '../../../core/library/content.ts';

/**
 * A fill with a person's words in it, labelled for what they are. What an engine wrote stays labelled when a person
 * edits it, until the approved words are back.
 */
export function withText(fill: Fill, text: string, { text: approved }: Rendition): Fill {
  const { digitalSourceType, generatedBy, ...rest } = fill;
  if (text === approved) return { ...rest, text, origin: 'approved_verbatim' };
  if (fill.origin === 'ai_generated') {
    return {
      ...rest,
      text,
      origin: 'ai_generated',
      digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
      ...(generatedBy !== undefined && { generatedBy }),
    };
  }
  return { ...rest, text, origin: 'local_edit', ...(digitalSourceType && { digitalSourceType }) };
}
