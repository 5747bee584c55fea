import { z } from 'zod';
import { storableText } from '../library/content.ts';

/** Largest upload, all files together, before base64. */
export const UPLOAD_LIMIT_BYTES = 32 * 1024 * 1024;

/** Files in a request: their bytes travel as base64 (RFC 4648 section 4), so that nothing is decoded on the way. */
export const uploadSchema = z
  .array(
    z.strictObject({
      /** Plain name with its ending, without folders. */
      name: storableText(255)
        .min(1)
        .regex(/^[^/\\]+$/u, 'must be a name without folders'),
      base64: z.string(),
    }),
  )
  .min(1)
  .max(50);
export type Upload = z.output<typeof uploadSchema>;
