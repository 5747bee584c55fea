import { z } from 'zod';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/u);
const fileSchema = z.strictObject({ file: z.string().regex(/^[a-z0-9._-]+\.html$/u), sha256: digestSchema });

/** What stands beside the files: what they are made from, and what puts them together again. */
export const veevaManifestSchema = z.strictObject({
  format: z.literal('imprimatur-veeva-1'),
  assemblyId: z.string(),
  /** Content hash that the signatures cover. */
  contentHash: digestSchema,
  market: z.string(),
  language: z.string(),
  subject: z.string(),
  preheader: z.string(),
  jobCode: z.string().nullable(),
  /** What an engine did, on one line; null when none took part. */
  aiStatement: z.string().nullable(),
  unsubscribeUrl: z.url(),
  /** SHA-256 of the approved HTML; the files put together give it. */
  htmlSha256: digestSchema,
  template: fileSchema,
  /** In the order in which they have to be inserted. */
  fragments: z.array(
    fileSchema.extend({
      slots: z.array(z.string()),
      modules: z.array(z.strictObject({ id: z.string(), version: z.int() })),
    }),
  ),
  footnoteMarks: z.array(z.string()),
});
export type VeevaManifest = z.output<typeof veevaManifestSchema>;
