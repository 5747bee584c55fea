import { z } from 'zod';
import { languageSchema } from '../../library/content.ts';
import { BLOCK_KINDS, type ReviewBlock } from '../../review/blocks/block.ts';

/** One block of a source email as it stood when it was adapted. */
export const sourceBlockSchema = z.strictObject({
  /** As in `ReviewBlock`, such as `main_message.1`. */
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  slotId: z.string().nullable(),
  module: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
  language: languageSchema,
  /** Mini-markup. */
  text: z.string(),
  /** SHA-256 over kind and text. */
  hash: z.string(),
});
export type SourceBlock = z.output<typeof sourceBlockSchema>;

/** What an adaptation keeps of its source. The reference list is left out: it follows from the other blocks. */
export const sourceBlocksOf = (blocks: readonly ReviewBlock[], language: string): SourceBlock[] =>
  blocks
    .filter(({ kind }) => kind !== 'references')
    .map(({ key, kind, slotId, module, text, hash }) => ({
      key,
      kind,
      slotId,
      module,
      language,
      text,
      hash,
    }));
