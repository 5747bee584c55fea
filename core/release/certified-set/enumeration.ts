import { z } from 'zod';
import { contextSchema } from '../../assembly/context.ts';

const count = z.int().min(0);

/** What became of the combinations of one context. */
export const cellSchema = z.strictObject({
  market: z.string(),
  language: z.string(),
  audience: z.string(),
  moment: z.string(),
  channel: z.string(),
  permitted: count,
  blocked: count,
  /** Rules that block here, or `no_text` where a module has no approved text in the language. */
  blockedBy: z.array(z.string()),
});
export type Cell = z.output<typeof cellSchema>;

/** Instead of a rule: a planned module has no approved text in the language of the context. */
export const NO_TEXT = 'no_text';

/** The figures that `enumerate` prints. */
export const figuresSchema = z.strictObject({
  combinations: count,
  permitted: count,
  blocked: count,
  uniqueBlocks: count,
  newNeighbourhoods: count,
  wordsTotal: count,
  wordsToReview: count,
  /** Words to review as a share of all words; 0 for a set without words. */
  ratio: z.number().min(0),
  /** What it would be if both blocks of each new neighbourhood were read whole again. */
  wordsIfNeighboursReadWhole: count,
  /** How many combinations each rule blocks. */
  blockedBy: z.record(z.string(), count),
  /** How many permitted combinations each rule warns of. */
  warnings: z.record(z.string(), count),
  /** Merkle root over the permitted combinations; null when there is none. */
  root: z.string().nullable(),
});
export type Figures = z.output<typeof figuresSchema>;

/** How far a long enumeration is. */
export const progressSchema = z.strictObject({ judged: count, of: count, permitted: count });
export type Progress = z.output<typeof progressSchema>;

export const MANIFEST_FORMAT = 1;

/**
 * What a certified set is: its members in order, and everything that judged them. Its RFC 8785 canonical bytes are
 * digested into every signature beside the root.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  campaign: z.string(),
  /** SHA-256 of the canonical JSON of the campaign. */
  campaignDigest: z.string(),
  template: z.strictObject({ id: z.string(), version: z.int() }),
  plannedSendDate: contextSchema.shape.plannedSendDate,
  /** Digest of the rules, word lists and pack that judged, and the version of the pack, for each market. */
  markets: z.array(
    z.strictObject({ market: z.string(), ruleSet: z.string(), packVersion: z.int().nullable() }),
  ),
  /** Module versions from which the members are made, as `id@version`, sorted. */
  modules: z.array(z.string()),
  /** Digest of everything that was read from the library: with another one the set is not the same any more. */
  basis: z.string(),
  /** Rules that judge each member when it is stored and released, because they judge records. */
  judgedAtRelease: z.array(z.string()),
  /** Written reasons for warnings, by rule. */
  justifications: z.record(z.string(), z.string()),
  root: z.string(),
  /** Sorted content hashes. */
  members: z.array(z.string()),
});
export type Manifest = z.output<typeof manifestSchema>;
