import { z } from 'zod';
import { calendarDateSchema, identifierSchema, languageSchema, marketSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

const params = z.strictObject({ id: identifierSchema });

export const recordActiveTime = defineContract({
  id: 'assembly.recordActiveTime',
  summary:
    'A sign that the person works on this email now. The server’s clock counts; the same interval id counts once; a gap of more than a minute counts nothing.',
  method: 'post',
  path: '/api/assemblies/:id/active-time',
  params,
  body: z.strictObject({
    /** Made by the page, new for every sign; sent again unchanged where the answer was lost. */
    intervalId: z.string().regex(/^[\w-]{8,64}$/, 'must be 8 to 64 letters, digits, hyphens or underscores'),
  }),
  responses: {
    /** Milliseconds that this sign added, and the person's active time on this email. */
    200: z.strictObject({ countedMs: z.int().min(0), activeMs: z.int().min(0) }),
  },
});

/** The three measures of the practical test for one email. */
const measures = {
  /** Active time of all people together, idle time left out, in milliseconds. */
  activeMs: z.int().min(0),
  /** How many people worked on it. */
  people: z.int().min(0),
  /** Comments of reviewers and authors, answers included. */
  comments: z.int().min(0),
  /** Words of the email apart from its template, and those that stand as they were approved. */
  words: z.int().min(0),
  reusedWords: z.int().min(0),
};

const measuredAdaptationSchema = z.strictObject({
  assemblyId: z.string(),
  market: marketSchema,
  language: languageSchema,
  status: z.string(),
  /** The last sign of work, else the last change. */
  lastAt: z.iso.datetime(),
  ...measures,
});
export type MeasuredAdaptation = z.output<typeof measuredAdaptationSchema>;

export const getMeasures = defineContract({
  id: 'assembly.getMeasures',
  summary: 'Active time, comments and reuse share of one email.',
  method: 'get',
  path: '/api/assemblies/:id/measures',
  params,
  responses: { 200: measuredAdaptationSchema },
});

/** The most emails that one answer covers. */
export const MOST_MEASURED = 500;

export const listMeasures = defineContract({
  id: 'assembly.listMeasures',
  summary:
    'Active time, comments and reuse share of each adaptation last worked on in a period, with their medians.',
  method: 'get',
  path: '/api/adaptations/measures',
  query: z.strictObject({
    market: marketSchema.optional(),
    /** First and last day, in UTC. */
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
  }),
  responses: {
    200: z.strictObject({
      adaptations: z.array(measuredAdaptationSchema).max(MOST_MEASURED),
      /** More lie in the period than are listed and counted. */
      isCut: z.boolean(),
      /** Each over the `n` emails that have the measure; null over none. */
      medians: z.strictObject({
        activeMs: z.strictObject({ n: z.int(), value: z.number().nullable() }),
        comments: z.strictObject({ n: z.int(), value: z.number().nullable() }),
        /** Share of words that stand as they were approved, in percent. */
        reusePercent: z.strictObject({ n: z.int(), value: z.number().nullable() }),
      }),
    }),
  },
});
