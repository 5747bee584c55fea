import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { BLOCK_REASONS } from '../release/delivery/reasons.ts';
import { MOST_RECIPIENTS } from '../release/delivery/read-recipients.ts';
import { DELIVERY_STATES, FOUND_OUTCOMES } from '../release/delivery/states.ts';
import { defineContract } from './define-contract.ts';

const params = z.object({ id: identifierSchema });
const sendParams = z.object({ id: identifierSchema, send: identifierSchema });
const counted = z.strictObject({ reason: z.enum(BLOCK_REASONS), count: z.int().min(1) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 digest in lower-case hex');

const requestSchema = z.strictObject({
  /** HCP ids, each once. */
  recipients: z.array(identifierSchema).min(1).max(MOST_RECIPIENTS),
  /** Why HCPs may hear again what they heard lately; without it they are left out. */
  repetitionReason: storableText(500).trim().min(3).optional(),
});

const sendPlanSchema = z.strictObject({
  contentHash: sha256,
  /** Whether this installation can send at all. */
  ready: z.boolean(),
  /** In a demonstration without permission, only addresses that reach nobody get mail. */
  realAddresses: z.boolean(),
  permitted: z.int().min(0),
  blocked: z.int().min(0),
  reasons: z.array(counted),
  recipients: z.array(
    z.strictObject({ hcp: z.string(), permitted: z.boolean(), reason: z.enum(BLOCK_REASONS).nullable() }),
  ),
});
export type SendPlan = z.output<typeof sendPlanSchema>;

const sendViewSchema = z.strictObject({
  id: z.string(),
  contentHash: sha256,
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().nullable(),
  /** How many deliveries are in each state now. */
  states: z.record(z.enum(DELIVERY_STATES), z.int().min(0)),
  reasons: z.array(counted),
  /** Newest fault that the mail server named, without an address. */
  lastFailure: z.string().nullable(),
});
export type SendView = z.output<typeof sendViewSchema>;

export const planSend = defineContract({
  id: 'release.planSend',
  summary: 'Who of these HCPs may get this approved email now, and why the others may not; nothing is sent.',
  method: 'post',
  path: '/api/assemblies/:id/sends/plan',
  params,
  body: requestSchema,
  responses: { 200: sendPlanSchema },
});

export const startSend = defineContract({
  id: 'release.startSend',
  summary: 'Start sending an approved email; each HCP is judged again at the moment of sending.',
  method: 'post',
  path: '/api/assemblies/:id/sends',
  params,
  body: requestSchema.extend({
    /** The content that the person was shown. */
    contentHash: sha256,
    /** How many HCPs the plan permitted; another number now sends nothing. */
    permitted: z.int().min(1),
  }),
  responses: { 201: sendViewSchema },
});

export const listSends = defineContract({
  id: 'release.listSends',
  summary: 'The sends of an email with their progress, newest first.',
  method: 'get',
  path: '/api/assemblies/:id/sends',
  params,
  responses: { 200: z.strictObject({ ready: z.boolean(), sends: z.array(sendViewSchema) }) },
});

export const listDeliveries = defineContract({
  id: 'release.listDeliveries',
  summary: 'What became of the email for each HCP of a send.',
  method: 'get',
  path: '/api/assemblies/:id/sends/:send/deliveries',
  params: sendParams,
  query: z.strictObject({ state: z.enum(DELIVERY_STATES).optional() }),
  responses: {
    200: z.strictObject({
      deliveries: z.array(
        z.strictObject({
          /** Of the delivery; it says nothing about the person. */
          id: z.string(),
          hcp: z.string(),
          state: z.enum(DELIVERY_STATES),
          reason: z.enum(BLOCK_REASONS).nullable(),
          attempts: z.int().min(0),
          lastFailure: z.string().nullable(),
          settledAt: z.iso.datetime().nullable(),
          /** What a person last found out, where the outcome was unknown. */
          found: z
            .strictObject({
              outcome: z.enum(FOUND_OUTCOMES),
              reason: z.string(),
              by: z.string(),
              at: z.iso.datetime(),
            })
            .nullable(),
        }),
      ),
    }),
  },
});

export const stopSend = defineContract({
  id: 'release.stopSend',
  summary: 'Stop a send: what was not given to the mail server yet stays here.',
  method: 'post',
  path: '/api/assemblies/:id/sends/:send/stop',
  params: sendParams,
  responses: { 200: sendViewSchema },
});

export const findOutDelivery = defineContract({
  id: 'release.findOutDelivery',
  summary:
    'Say what became of a delivery of unknown outcome: it arrived, or it is to be sent again, for which consent and every rule are asked again.',
  method: 'post',
  path: '/api/assemblies/:id/sends/:send/deliveries/:delivery/outcome',
  params: sendParams.extend({ delivery: identifierSchema }),
  body: z.strictObject({
    outcome: z.enum(FOUND_OUTCOMES),
    /** How the person knows. */
    reason: storableText(500).trim().min(3),
  }),
  responses: { 200: sendViewSchema },
});
