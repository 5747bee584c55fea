import { z } from 'zod';
import { assemblyContentSchema } from '../../assembly/assembly.ts';
import { checkReportSchema } from '../../assembly/checks.ts';
import { aiRecordSchema } from './ai-record.ts';
import { membershipSchema } from './membership.ts';
import { personSchema } from './person.ts';
import { LISTED_FILES, PACK_FORMAT } from './pack-files.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime({ precision: 3 });
const base64Schema = z.base64();

/** A library item as it was: its version, the hash of what it says, and all that it says. */
const itemSchema = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  /** SHA-256 over the RFC 8785 form of `content` without its status. */
  contentHash: sha256Schema,
  content: z.record(z.string(), z.json()),
});
export type EvidenceItem = z.output<typeof itemSchema>;

const reportSchema = checkReportSchema.extend({
  id: z.string(),
  checkedAt: instantSchema,
  /** SHA-256 over the names and versions of every rule, word list and market pack that judged. */
  ruleSet: z.string(),
});

const logSchema = z.strictObject({
  /** Key that signed the checkpoint (vkey): the one of the pack, or an earlier one of the same log. */
  verifierKey: z.string(),
  /** Signed note, C2SP tlog-checkpoint. */
  checkpoint: z.string(),
  /** In the order of the log. */
  entries: z.array(
    z.strictObject({
      position: z.int().min(0),
      /** The exact bytes of the entry, as UTF-8 text. */
      leaf: z.string(),
      /** RFC 9162 section 2.1.3, lowest sibling first, base64. */
      proof: z.array(base64Schema),
    }),
  ),
});

/** `manifest.json`: what was approved, by whom, on what grounds, and where the log says so. RFC 8785 canonical JSON. */
export const evidenceManifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  made: z.strictObject({
    at: instantSchema,
    by: z.strictObject({ accountId: z.string(), printedName: z.string() }),
    program: z.string(),
    /** Version of the words of cover.html; the same manifest and version give the same bytes. */
    coverVersion: z.int().min(1),
  }),
  /** Key that signed `manifest.sig` (vkey, C2SP signed-note). */
  verifierKey: z.string(),
  assembly: z.strictObject({
    id: z.string(),
    contentHash: sha256Schema,
    content: assemblyContentSchema,
    subject: z.string(),
  }),
  template: itemSchema,
  /** Fixed texts of the template for the market and language of the email. */
  fixedTexts: z.record(z.string(), z.string()),
  modules: z.array(itemSchema),
  claims: z.array(itemSchema),
  references: z.array(itemSchema),
  authors: z.array(personSchema),
  /** The bytes that were signed, as UTF-8 text, oldest first: `core/review/signature-statement.ts`. */
  signatures: z.array(z.strictObject({ statement: z.string() })),
  /** Every report that a signature names, and the one made for this pack. */
  reports: z.array(reportSchema),
  reportOfPack: z.string(),
  justifications: z.array(
    z.strictObject({
      ruleId: z.string(),
      reason: z.string(),
      accountId: z.string(),
      printedName: z.string(),
      writtenAt: instantSchema,
    }),
  ),
  ai: aiRecordSchema,
  log: logSchema,
  /** Only of an email that was approved as a member of a certified set. */
  membership: membershipSchema.optional(),
  files: z.array(
    z.strictObject({
      name: z.enum(LISTED_FILES),
      mediaType: z.string(),
      bytes: z.int().min(0),
      sha256: sha256Schema,
    }),
  ),
});
export type EvidenceManifest = z.output<typeof evidenceManifestSchema>;
