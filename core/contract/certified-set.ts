import { z } from 'zod';
import { campaignSchema } from '../assembly/campaign.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { cellSchema, figuresSchema, progressSchema } from '../release/certified-set/enumeration.ts';
import { membershipProofSchema } from '../release/certified-set/member-tree.ts';
import { setBlockSchema, setNeighbourhoodSchema } from '../release/certified-set/reading-plan.ts';
import { SET_STATUSES } from '../release/certified-set/set-status.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';

const idParams = z.object({ id: identifierSchema });
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');
const count = z.int().min(0);

/** Where a set stands after a command; `revision` goes into the next If-Match. */
const setStateSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  status: z.enum(SET_STATUSES),
  root: z.string(),
});

const setSummarySchema = setStateSchema.extend({
  name: z.string(),
  markets: z.array(z.string()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  figures: figuresSchema,
  approvedRoles: z.array(z.enum(REVIEW_ROLES)),
});
export type SetSummary = z.output<typeof setSummarySchema>;

/** A signature as every human-readable copy shows it (21 CFR 11.50(b)). */
const setSignatureSchema = z.strictObject({
  id: z.string(),
  printedName: z.string(),
  title: z.string(),
  role: z.enum(REVIEW_ROLES),
  meaning: z.enum(SIGNATURE_MEANINGS),
  reason: z.string().nullable(),
  signedAt: z.iso.datetime({ offset: true }),
  timeZone: z.string(),
});

export const setEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), ...progressSchema.shape }),
  z.strictObject({ type: z.literal('done'), id: z.string() }),
  z.strictObject({ type: z.literal('failed'), code: z.string(), message: z.string() }),
]);
export type SetEvent = z.output<typeof setEventSchema>;

export const listCampaigns = defineContract({
  id: 'release.listCampaigns',
  summary: 'Campaigns that ship with the program, ready to be enumerated.',
  method: 'get',
  path: '/api/campaigns',
  responses: { 200: z.strictObject({ campaigns: z.array(campaignSchema) }) },
});

export const createSet = defineContract({
  id: 'release.createSet',
  summary:
    'Enumerate a campaign and keep its permitted combinations as a set; progress streams as server-sent events.',
  method: 'post',
  path: '/api/certified-sets',
  body: z.strictObject({
    campaign: campaignSchema,
    /** Written reasons for warnings, by rule. */
    justifications: z.record(z.string().max(20), storableText(4_000).min(1)).default({}),
  }),
  responses: { 200: 'stream' },
});

export const listSets = defineContract({
  id: 'release.listSets',
  summary: 'Certified sets whose markets are all in the scope of the caller, newest first.',
  method: 'get',
  path: '/api/certified-sets',
  query: z.object({ status: z.enum(SET_STATUSES).optional() }),
  responses: { 200: z.strictObject({ sets: z.array(setSummarySchema) }) },
});

export const getSet = defineContract({
  id: 'release.getSet',
  summary: 'One set: figures, matrix, what is to be read of it, what the caller read, signatures.',
  method: 'get',
  path: '/api/certified-sets/:id',
  params: idParams,
  responses: {
    200: setSummarySchema.extend({
      cells: z.array(cellSchema),
      blocks: z.array(setBlockSchema.extend({ seenAt: z.iso.datetime().nullable() })),
      neighbourhoods: z.array(setNeighbourhoodSchema),
      judgedAtRelease: z.array(z.string()),
      manifestDigest: z.string(),
      signatures: z.array(setSignatureSchema),
      /** In which roles the caller can sign now. */
      choices: z.array(z.strictObject({ role: z.enum(REVIEW_ROLES), onBehalfOf: z.null() })),
      components: z.enum(['all', 'one']),
      demonstrationName: z.string().nullable(),
    }),
  },
});
export type SetPage = z.output<(typeof getSet)['responses'][200]>;

export const submitSet = defineContract({
  id: 'release.submitSet',
  summary: 'Send a set to medical, legal and regulatory review.',
  method: 'post',
  path: '/api/certified-sets/:id/submission',
  params: idParams,
  ifMatch: true,
  responses: { 200: setStateSchema },
});

export const tickSet = defineContract({
  id: 'release.tickSet',
  summary: 'Tick blocks of a set as read, or take the tick back.',
  method: 'post',
  path: '/api/certified-sets/:id/looks',
  params: idParams,
  body: z.strictObject({ seen: z.boolean(), blocks: z.array(hashSchema).min(1).max(1_000) }),
  responses: { 200: z.strictObject({ ticked: count }) },
});

export const signSet = defineContract({
  id: 'release.signSet',
  summary:
    'Approve or reject a set with one signature over its Merkle root; identity is confirmed by password.',
  method: 'post',
  path: '/api/certified-sets/:id/signatures',
  params: idParams,
  body: z.strictObject({
    /** As shown; another root answers 409 content_changed. */
    root: hashSchema,
    role: z.enum(REVIEW_ROLES),
    meaning: z.enum(SIGNATURE_MEANINGS),
    reason: storableText(4_000).nullable().default(null),
    signInName: storableText(200).min(1).optional(),
    password: z.string().min(1).max(1_000),
  }),
  ifMatch: true,
  responses: { 201: setStateSchema.extend({ signatureId: z.string() }) },
});

export const withdrawSet = defineContract({
  id: 'release.withdrawSet',
  summary: 'Withdraw an approved set with a reason; its members are not approved by it any more.',
  method: 'post',
  path: '/api/certified-sets/:id/withdrawal',
  params: idParams,
  body: z.strictObject({ reason: storableText(4_000).min(1) }),
  ifMatch: true,
  responses: { 200: setStateSchema },
});

const memberSchema = z.strictObject({
  contentHash: z.string(),
  market: z.string(),
  audience: z.string(),
  moment: z.string().nullable(),
  channel: z.string(),
  proof: membershipProofSchema,
});

export const listMembers = defineContract({
  id: 'release.listMembers',
  summary: 'Emails of a set in the order of its tree, each with its inclusion proof.',
  method: 'get',
  path: '/api/certified-sets/:id/members',
  params: idParams,
  query: z.object({
    market: z.string().max(2).optional(),
    audience: z.string().max(100).optional(),
    moment: z.string().max(100).optional(),
    channel: z.string().max(100).optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  responses: { 200: z.strictObject({ total: count, members: z.array(memberSchema) }) },
});

export const draftMember = defineContract({
  id: 'release.draftMember',
  summary: 'Store one email of a set as an assembly with exactly that content.',
  method: 'post',
  path: '/api/certified-sets/:id/members/:hash/assembly',
  params: z.object({ id: identifierSchema, hash: hashSchema }),
  responses: { 201: z.strictObject({ assemblyId: z.string(), contentHash: z.string() }) },
});
