import { z } from 'zod';
import {
  calendarDateSchema,
  claimSchema,
  identifierSchema,
  moduleSchema,
  referenceSchema,
  templateSchema,
} from '../library/content.ts';
import { REQUIRED_METADATA } from '../library/metadata.ts';
import { CONTENT_STATUSES } from '../library/vocabulary/terms.ts';

export const statusSchema = z.enum(CONTENT_STATUSES);

/** Pages of a list, from 1. */
export const pagingSchema = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
};

/** One row of the module list. */
export const moduleRowSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  product: z.string(),
  kind: z.string(),
  keyMessage: z.string(),
  /** Beginning of its text, in the language asked for, else in English, else in its first; null without a text. */
  excerpt: z.strictObject({ language: z.string(), text: z.string() }).nullable(),
  topics: z.array(z.string()),
  status: statusSchema,
  expires: calendarDateSchema.nullable(),
  languages: z.array(z.string()),
  markets: z.array(z.string()),
  claims: z.int(),
  metadataComplete: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type ModuleRow = z.output<typeof moduleRowSchema>;

export const facetSchema = z.array(z.strictObject({ value: z.string(), count: z.int() }));

const itemState = {
  version: z.int(),
  currentVersion: z.int(),
  status: statusSchema,
};

/** A claim as a module page shows it, with the references that it cites. */
const citedClaimSchema = z.strictObject({
  ...itemState,
  claim: claimSchema,
  references: z.array(
    z.strictObject({
      ...itemState,
      reference: referenceSchema.omit({ anchors: true }),
      /** The anchor that the claim names; null when it cites the reference as a whole. */
      anchor: z.strictObject({ id: z.string(), page: z.string(), quote: z.string() }).nullable(),
    }),
  ),
});
export type CitedClaim = z.output<typeof citedClaimSchema>;

/** A version of an item as a list names it. */
export const storedVersionSchema = z.strictObject({
  version: z.int(),
  status: statusSchema,
  current: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type StoredVersion = z.output<typeof storedVersionSchema>;

export const statusChangeSchema = z.strictObject({
  version: z.int(),
  from: statusSchema,
  to: statusSchema,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const moduleDetailSchema = z.strictObject({
  ...itemState,
  module: moduleSchema,
  missingMetadata: z.array(z.enum(REQUIRED_METADATA)),
  createdAt: z.iso.datetime(),
  claims: z.array(citedClaimSchema),
  /** References that the text marks with `[^ID]`. */
  markedReferences: z.array(
    z.strictObject({ id: z.string(), citation: z.string().nullable(), status: statusSchema.nullable() }),
  ),
  versions: z.array(storedVersionSchema),
  statusChanges: z.array(statusChangeSchema),
  whereUsed: z.strictObject({
    /** Emails of the caller's markets that hold any version of this module. */
    assemblies: z.array(
      z.strictObject({
        id: z.string(),
        status: z.string(),
        market: z.string(),
        language: z.string(),
        version: z.int(),
      }),
    ),
    /** Templates with a slot that accepts this module by kind, topic and product. */
    templates: z.array(z.strictObject({ id: z.string(), name: z.string(), slots: z.array(z.string()) })),
    /** Modules whose combination rules name this one. */
    modules: z.array(z.strictObject({ id: z.string(), rule: z.enum(['requires', 'excludes']) })),
  }),
});
export type ModuleDetail = z.output<typeof moduleDetailSchema>;

/** Rows of the smaller lists. `usedBy` counts modules (of a claim), claims (of a reference) or assemblies (of a template). */
const itemRow = { version: z.int(), usedBy: z.int() };
export const claimRowSchema = z.strictObject({ ...itemRow, claim: claimSchema });
export const referenceRowSchema = z.strictObject({
  ...itemRow,
  reference: referenceSchema.omit({ anchors: true }),
  anchors: z.int(),
});
export const templateRowSchema = z.strictObject({
  ...itemRow,
  template: templateSchema.omit({ mjml: true, fixedTexts: true, imported: true }),
});
export const itemParams = z.strictObject({ id: identifierSchema });
