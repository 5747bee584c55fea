import { z } from 'zod';
import { calendarDateSchema, identifierSchema } from '../library/content.ts';
import { REVIEW_ROLES } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';

const roleSchema = z.enum(REVIEW_ROLES);

const delegationSchema = z.strictObject({
  id: z.string(),
  role: roleSchema,
  from: z.strictObject({ accountId: z.string(), printedName: z.string() }),
  to: z.strictObject({ accountId: z.string(), printedName: z.string() }),
  /** First and last day, both included, in the calendar of each email's market. */
  firstDay: z.string(),
  lastDay: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type DelegationView = z.output<typeof delegationSchema>;

export const listDelegations = defineContract({
  id: 'access.listDelegations',
  summary:
    'Roles that the caller lent or was lent, newest first, and who is qualified to stand in for each own role; administrators see every delegation.',
  method: 'get',
  path: '/api/delegations',
  responses: {
    200: z.strictObject({
      delegations: z.array(delegationSchema),
      candidates: z.array(
        z.strictObject({
          role: roleSchema,
          accountId: z.string(),
          printedName: z.string(),
          title: z.string(),
        }),
      ),
    }),
  },
});

export const delegateRole = defineContract({
  id: 'access.delegateRole',
  summary: 'Lend an own review role to another qualified person, from the first to the last day.',
  method: 'post',
  path: '/api/delegations',
  body: z.strictObject({
    role: roleSchema,
    toAccountId: identifierSchema,
    firstDay: calendarDateSchema,
    lastDay: calendarDateSchema,
  }),
  responses: { 201: delegationSchema },
});

export const revokeDelegation = defineContract({
  id: 'access.revokeDelegation',
  summary: 'Take a lent role back, at once; by who lent it, or by an administrator.',
  method: 'delete',
  path: '/api/delegations/:id',
  params: z.object({ id: identifierSchema }),
  responses: { 204: 'empty' },
});
