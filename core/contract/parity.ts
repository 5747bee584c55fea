import { z } from 'zod';
import { identifierSchema, languageSchema, marketSchema, storableText } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

/** Longest text that is compared while somebody types, in UTF-16 code units. */
export const LONGEST_COMPARED = 10_000;

/**
 * What a target can do wrong. The kinds up to `endpoint` are those of LANG-003, `forbidden_word` is LANG-001. The kinds
 * from `no_rule_pack` on say what could not be judged; it is never shown as passed.
 */
export const PARITY_KINDS = [
  'number',
  'unit',
  'order',
  'negation',
  'comparison',
  'direction',
  'qualifier',
  'population',
  'indication',
  'endpoint',
  'length',
  'forbidden_word',
  'required_term',
  'forbidden_variant',
  'fixed_term',
  'no_rule_pack',
  'no_word_list',
  'words_not_compared',
] as const;
export type ParityKind = (typeof PARITY_KINDS)[number];

/** Place in a text, in UTF-16 code units, end excluded. */
const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type TextSpan = z.output<typeof spanSchema>;

/** A replacement that was tried: with it the finding is gone and no other one appears. An empty one takes words out. */
const fixSchema = z.strictObject({ span: spanSchema, replacement: z.string() });
export type ParityFix = z.output<typeof fixSchema>;

const parityFindingSchema = z.strictObject({
  kind: z.enum(PARITY_KINDS),
  /** What became of a statement of the source; null where the finding is about the target alone. */
  change: z.enum(['lost', 'added', 'changed']).nullable(),
  /** `block`: an email with this text cannot be sent to review. */
  severity: z.enum(['block', 'warn']),
  /** One English sentence. */
  message: z.string(),
  /** The words concerned: of the source or the glossary, and of the target. */
  expected: z.string().nullable(),
  found: z.string().nullable(),
  /** Place in the target. */
  span: spanSchema.nullable(),
  fix: fixSchema.nullable(),
});
export type ParityFinding = z.output<typeof parityFindingSchema>;

const spokenText = z.strictObject({ language: languageSchema, text: storableText(LONGEST_COMPARED) });

export const checkAdaptation = defineContract({
  id: 'assembly.checkAdaptation',
  summary:
    'What an adapted or translated text says otherwise than its source, and what the market and the glossary forbid. Reads only.',
  method: 'post',
  path: '/api/adaptations/check',
  body: z.strictObject({
    source: spokenText,
    target: spokenText,
    market: marketSchema,
    /** Whose glossary entries count beside those of every product; absent: all. */
    product: identifierSchema.optional(),
    /** UTF-16 code units, as a template or module declares it. */
    maxLength: z.int().min(1).max(50_000).optional(),
  }),
  responses: { 200: z.strictObject({ findings: z.array(parityFindingSchema) }) },
});
export type AdaptationText = z.output<typeof checkAdaptation.body>;
