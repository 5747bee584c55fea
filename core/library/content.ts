import { z } from 'zod';
import { importReportSchema } from './template-import/report.ts';
import { CHANNELS, CONTENT_STATUSES, MODULE_KINDS, MOMENTS } from './vocabulary/terms.ts';

/** Identifier given by the library's owner: any printable text without white space at its ends, at most 200 characters. */
export const identifierSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\S(?:.*\S)?$/su, 'must not start or end with white space')
  .regex(/^[^\p{Cc}]+$/u, 'must not contain control characters');

/** ISO 8601 leaves the years before 1583 to agreement, and databases disagree about the year 0. */
const hasUsualYear = (text: string): boolean => text >= '1583';
const USUAL_YEAR = 'must be in the year 1583 or later';

export const calendarDateSchema = z.iso.date().refine(hasUsualYear, USUAL_YEAR);

/** Instant as ISO 8601 with its zone; no zone is more than 14 hours away from UTC. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(hasUsualYear, USUAL_YEAR)
  .refine((text) => /(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u.test(text), 'must have an offset that a zone has');

/** BCP 47 language tag in its usual form (`en`, `de`, `pt-BR`). */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag');

/** ISO 3166-1 alpha-2 market code. */
export const marketSchema = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as DE');

/** One value stands for a list of one. Ends in a plain list, so that the form of the output can be described. */
const oneOrMany = <Value extends string>(item: z.ZodType<Value, Value>) =>
  z
    .union([item, z.array(item).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(item));

/** PostgreSQL text cannot hold U+0000, so it is refused at the door instead of failing in the database. */
export const storableText = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((value) => !value.includes('\u0000'), 'must not contain the character U+0000')
    .refine((value) => value.isWellFormed(), 'must be well-formed Unicode');

/**
 * Approval of a module, claim or template for a use. Lists are shorthand: the row stands for every combination.
 * `audience: "*"` clears all audiences. `from` and `until` are whole days in the market's calendar, both included.
 */
export const approvalSchema = z.strictObject({
  approvalId: identifierSchema,
  market: oneOrMany(marketSchema),
  channel: oneOrMany(z.enum(CHANNELS)),
  audience: oneOrMany(z.string().min(1).max(100)).default(['*']),
  from: calendarDateSchema,
  until: calendarDateSchema,
});
export type Approval = z.output<typeof approvalSchema>;

/** A quotable place in a reference: the quote as printed, and its page. */
const anchorSchema = z.strictObject({
  id: identifierSchema,
  page: z.string().max(60).default(''),
  quote: storableText(20_000),
});

export const referenceSchema = z.strictObject({
  id: identifierSchema,
  citation: storableText(2_000).min(1),
  title: storableText(2_000).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  status: z.enum(CONTENT_STATUSES),
  expires: calendarDateSchema.optional(),
  anchors: z.array(anchorSchema).default([]),
});
export type Reference = z.output<typeof referenceSchema>;

export const claimSchema = z.strictObject({
  id: identifierSchema,
  product: identifierSchema,
  indication: identifierSchema.optional(),
  status: z.enum(CONTENT_STATUSES),
  expires: calendarDateSchema.optional(),
  /** The statement in each language. */
  statements: z.record(languageSchema, storableText(10_000).min(1)),
  qualifiers: z.array(storableText(2_000)).default([]),
  /** Shown under the references of an email, in English unless translated. */
  footnotes: z.array(storableText(2_000)).default([]),
  /** The same footnotes in other languages, by language, in the same order. */
  translatedFootnotes: z.record(languageSchema, z.array(storableText(2_000))).optional(),
  references: z
    .array(z.strictObject({ reference: identifierSchema, anchor: identifierSchema.optional() }))
    .default([]),
  /** Module ids of which one must stand in the same email (the claim's safety note). */
  safetyNotes: z.array(identifierSchema).default([]),
});
export type Claim = z.output<typeof claimSchema>;

/** Words of an approved text that an adaptation may change; everything around them stays as it was approved. */
export const islandSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'must be lower-case letters, digits and underscores'),
  label: z.record(languageSchema, storableText(200)),
  /** The approved words as they stand in the text, exactly once: one line, bold at the most. */
  words: storableText(2_000).min(1),
  /** Characters (UTF-16 code units) that the words may have after a change. */
  maxLength: z.int().min(1).max(2_000),
});
export type Island = z.output<typeof islandSchema>;

/** Text is the mini-markup of `core/library/markup.ts`, visuals included (`![alt](visual:ID)`, `![alt](https://…)`). */
const renditionSchema = z.strictObject({
  language: languageSchema,
  text: storableText(50_000).min(1),
  /** Absent rather than empty: a text without any is locked as a whole, and keeps its hash. */
  islands: z.array(islandSchema).min(1).max(10).optional(),
});
export type Rendition = z.output<typeof renditionSchema>;

export const moduleSchema = z.strictObject({
  id: identifierSchema,
  product: identifierSchema,
  indication: identifierSchema.optional(),
  kind: z.enum(MODULE_KINDS),
  /** The one clear message, in plain words; two modules with the same message never stand in one email. */
  keyMessage: storableText(1_000).default(''),
  topics: z.array(z.string().min(1).max(100)).default([]),
  status: z.enum(CONTENT_STATUSES),
  expires: calendarDateSchema.optional(),
  jobCode: storableText(100).optional(),
  renditions: z.array(renditionSchema).default([]),
  claims: z.array(identifierSchema).default([]),
  approvals: z.array(approvalSchema).default([]),
  requires: z.array(identifierSchema).default([]),
  excludes: z.array(identifierSchema).default([]),
  /** Past use: sends and clicks, for reasons and runners-up. */
  performance: z.strictObject({ sent: z.int().min(0), clicked: z.int().min(0) }).optional(),
});
export type ContentModule = z.output<typeof moduleSchema>;

export const slotSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be lower-case letters, digits and underscores'),
  label: z.record(languageSchema, storableText(200)),
  kinds: z.array(z.enum(MODULE_KINDS)).min(1),
  /** Topics accepted; empty accepts all. */
  topics: z.array(z.string().max(100)).default([]),
  required: z.boolean().default(true),
  /** How many modules the slot takes at the most. */
  max: z.int().min(1).max(10).default(1),
});
export type Slot = z.output<typeof slotSchema>;

/** Where a template lets an assembly put a short text of its own: plain text that makes no claim (LANG-001, LANG-002). */
export const freeTextPlaceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'must be lower-case letters, digits and underscores'),
  label: z.record(languageSchema, storableText(200)),
  /** Characters (UTF-16 code units). */
  maxLength: z.int().min(1).max(2_000),
  /** Slot after which the place stands; absent: before the first slot. */
  after: z.string().max(60).optional(),
});
export type FreeTextPlace = z.output<typeof freeTextPlaceSchema>;

/**
 * Fixed text of a template for one market and language: approved with the template and never edited in an assembly.
 * Keys are the names that the template's MJML uses as `{{ fixed.<key> }}`.
 */
export const fixedTextSchema = z.strictObject({
  market: marketSchema,
  language: languageSchema,
  texts: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/), storableText(10_000)),
});
export type FixedText = z.output<typeof fixedTextSchema>;

export const templateSchema = z.strictObject({
  id: identifierSchema,
  name: storableText(300).min(1),
  /** Absent: serves every product. */
  product: identifierSchema.optional(),
  status: z.enum(CONTENT_STATUSES),
  expires: calendarDateSchema.optional(),
  moments: z.array(z.enum(MOMENTS)).default([]),
  topics: z.array(z.string().max(100)).default([]),
  /** Absent: `mjml` is MJML. `html`: it is a whole HTML document, as an imported email is kept. */
  bodyKind: z.literal('html').optional(),
  /** MJML with `{{ slots.<id> }}`, `{{ fixed.<key> }}`, `{{ free.<id> }}`, `{{ references }}`; see `docs/templates.md`. */
  mjml: storableText(2_000_000).min(1),
  slots: z.array(slotSchema).min(1),
  /** Absent rather than empty: a template without any keeps its hash. */
  freeTexts: z.array(freeTextPlaceSchema).min(1).max(10).optional(),
  /** Groups of slot ids whose fills an adaptation may put in another order; absent rather than empty. */
  reorderable: z
    .array(z.array(z.string().max(60)).min(2).max(10))
    .min(1)
    .max(5)
    .optional(),
  /** The subject line is filled like a slot; absent means that the fixed text `subject` is used. */
  subjectKinds: z.array(z.enum(MODULE_KINDS)).default(['subject_line']),
  fixedTexts: z.array(fixedTextSchema).default([]),
  approvals: z.array(approvalSchema).default([]),
  /** How an imported email became this template, and what stood at its places. */
  imported: importReportSchema.optional(),
});
export type Template = z.output<typeof templateSchema>;

/** A library item as pinned by an assembly. */
export interface Versioned {
  version: number;
}
