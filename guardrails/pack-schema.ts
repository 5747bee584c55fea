import { z } from 'zod';
import { languageSchema, marketSchema } from '../core/library/content.ts';
import { marketLexiconSchema } from './lexicon/lexicon-schema.ts';

/** Code clause or regulation that an entry serves; every entry of a pack has one. */
const sourceSchema = z.string().min(3).max(500);

/** One mandatory statement of an email, kept in the template's fixed texts. */
export const requirementSchema = z.strictObject({
  id: z.enum([
    'safety_information',
    'prescribing_information',
    'adverse_event_statement',
    'date_of_preparation',
    'job_code',
    'additional_monitoring',
  ]),
  /** What is missing, in words for a finding. */
  name: z.string().min(1).max(200),
  /** Fixed texts that must be there and be seen in the rendered email. */
  fixedTexts: z.array(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)).min(1),
  /** `https_link`: the last fixed text is an https address that the rendered email links; `dated`: it names a year. */
  form: z.enum(['text', 'https_link', 'dated']).default('text'),
  /** `additional_monitoring`: only for a product under additional monitoring. */
  when: z.enum(['always', 'additional_monitoring']).default('always'),
  /**
   * Words that the fixed texts must contain, per language, letter case ignored. Each inner list is a choice of which
   * one suffices. `"*"` serves a language without an entry of its own; without either the language is refused.
   */
  mustContain: z.record(
    z.union([languageSchema, z.literal('*')]),
    z.array(z.array(z.string().min(1)).min(1)),
  ),
  source: sourceSchema,
});
export type Requirement = z.output<typeof requirementSchema>;

/**
 * How prominent risk information must be in the rendered email beside the benefit. Judged by SAFE-002.
 * 21 CFR 202.1(e)(7)(viii) is the strictest public wording ("reasonably comparable"); no code names pixels.
 */
export const riskProminenceSchema = z.strictObject({
  /** Smallest size of the risk text divided by the largest size of running text that states a benefit; 1 = as large. */
  minimumFontRatio: z.number().min(0).max(2),
  /** Smallest size of the risk text in CSS pixels. */
  minimumFontPixels: z.number().min(6).max(32),
  /** Smallest contrast ratio of the risk text against its background, as WCAG 2.2 computes it (1 to 21). */
  minimumContrast: z.number().min(1).max(21),
  /** Whether all risk information must stand before the sender's signature. */
  beforeSignature: z.boolean(),
  /** Bytes of HTML after which a mail client cuts the email off; the risk information must end before. */
  clipBytes: z.int().min(1),
  source: sourceSchema,
});
export type RiskProminence = z.output<typeof riskProminenceSchema>;

/** What one market's law and code demand, as data. A changed pack gets a new version. */
export const marketPackSchema = z.strictObject({
  market: marketSchema,
  version: z.int().min(1),
  /** Days after the planned send date within which an expiry is warned of. */
  shelf: z.strictObject({ days: z.int().min(0).max(3650), source: sourceSchema }),
  /** Whether an opt-in counts only after its confirmation. */
  doubleOptIn: z.strictObject({ required: z.boolean(), source: sourceSchema }),
  /** Days within which an HCP is not told the same core message again; without it the default of CON-004. */
  repetition: z.strictObject({ days: z.int().min(1).max(366), source: sourceSchema }).optional(),
  /**
   * Days (24 hours each) after its capture from which an opt-in counts no longer, whatever the capture itself says;
   * null where no source of the market sets a period.
   */
  consentExpiry: z.strictObject({ days: z.int().min(1).max(36_500).nullable(), source: sourceSchema }),
  /** Whether an email may carry words of its own beside approved modules. */
  freeText: z.strictObject({ allowed: z.boolean(), source: sourceSchema }),
  /** Where suspected adverse events are reported in the market; shown to whom a message sounds like a report. */
  adverseEventReporting: z.strictObject({
    name: z.string().min(1).max(200),
    url: z.url({ protocol: /^https$/u }),
    source: sourceSchema,
  }),
  riskProminence: riskProminenceSchema,
  requirements: z.array(requirementSchema).min(1),
  /** The market's own words and sources for free text, beside the shared lists of each language (packs/lexicon). */
  lexicon: marketLexiconSchema.default({}),
});
export type MarketPack = z.output<typeof marketPackSchema>;
