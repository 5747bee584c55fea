import { z } from 'zod';
import { calendarDateSchema } from '../library/content.ts';
import { ITEM_KINDS } from '../library/blast-radius/item.ts';
import { STAGES } from '../library/blast-radius/stage.ts';
import { defineContract } from './define-contract.ts';
import { STATUS_SUBJECTS } from './library.ts';
import { itemParams, statusSchema } from './library-items.ts';

const countsSchema = z.record(z.enum(STAGES), z.int());

/** An email, or a certified set of emails, that uses the item. */
const radiusUserSchema = z.strictObject({
  type: z.enum(['assembly', 'certified_set']),
  id: z.string(),
  stage: z.enum(STAGES),
  markets: z.array(z.string()),
  channels: z.array(z.string()),
  /** Beginning of the request, or the name. */
  title: z.string(),
  plannedSendDate: calendarDateSchema.nullable(),
  /** What was given out already, oldest first. */
  releases: z.array(z.strictObject({ format: z.string(), at: z.iso.datetime() })),
  /** Recorded sends by channel. */
  sends: z.array(z.strictObject({ channel: z.string(), count: z.int(), last: z.iso.datetime() })),
});
export type RadiusUserView = z.output<typeof radiusUserSchema>;

const blastRadiusSchema = z.strictObject({
  item: z.strictObject({
    kind: z.enum(ITEM_KINDS),
    id: z.string(),
    name: z.string(),
    version: z.int(),
    status: statusSchema,
    expires: calendarDateSchema.nullable(),
  }),
  /** Claims that rest on it: those left without a live reference, and those that have another. */
  claims: z.array(z.strictObject({ id: z.string(), stillBacked: z.boolean() })),
  /** Modules that cannot be used without it. */
  modules: z.array(z.strictObject({ id: z.string(), status: statusSchema })),
  /** Over all markets. */
  counts: countsSchema,
  /** In markets outside the caller's scope: counted, not listed. */
  elsewhere: z.int(),
  users: z.array(radiusUserSchema),
  /** Give it back with the withdrawal, so that nothing is stopped which was not shown. */
  shown: z.string(),
});
export type BlastRadius = z.output<typeof blastRadiusSchema>;

export const getBlastRadius = defineContract({
  id: 'library.getBlastRadius',
  summary:
    'What the end of a library item stops (drafts, in review, approved, certified sets) and what was released already.',
  method: 'get',
  path: '/api/library/:kind/:id/blast-radius',
  params: itemParams.extend({ kind: z.enum(STATUS_SUBJECTS) }),
  responses: { 200: blastRadiusSchema },
});
