import { z } from 'zod';
import { ROLES } from '../access/roles.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { REVIEW_ROLES } from '../review/signature.ts';
import { defineContract } from './define-contract.ts';

const accountSchema = z.strictObject({
  accountId: z.string(),
  signInName: z.string(),
  printedName: z.string(),
  title: z.string(),
  roles: z.array(z.enum(ROLES)),
  markets: z.array(z.string()),
  active: z.boolean(),
  demonstration: z.boolean(),
  /** The person behind the account; accounts with the same one belong to one person. */
  personId: z.string(),
  /** Review roles that the account may stand in for besides its own, and where the training is recorded. */
  qualifiedFor: z.array(z.enum(REVIEW_ROLES)),
  trainingReference: z.string(),
  /** Until when it is locked after wrong attempts; null when it is not. */
  lockedUntil: z.iso.datetime().nullable(),
  revision: z.int(),
});
export type AccountView = z.output<typeof accountSchema>;

export const listAccounts = defineContract({
  id: 'access.listAccounts',
  summary: 'Every account, also the deactivated ones, by sign-in name.',
  method: 'get',
  path: '/api/accounts',
  responses: { 200: z.strictObject({ accounts: z.array(accountSchema) }) },
});

export const changeAccount = defineContract({
  id: 'access.changeAccount',
  summary: 'Say which person an account belongs to, and for which review roles a training is recorded.',
  method: 'patch',
  path: '/api/accounts/:id',
  params: z.object({ id: identifierSchema }),
  ifMatch: true,
  body: z.strictObject({
    /** Another account of the same person; null makes the account a person of its own again. */
    samePersonAs: identifierSchema.nullable().optional(),
    qualification: z
      .strictObject({
        qualifiedFor: z.array(z.enum(REVIEW_ROLES)).max(3),
        /** Where the training is recorded; needed as soon as one role is named (21 CFR 11.10(i)). */
        trainingReference: storableText(300),
      })
      .optional(),
  }),
  responses: { 200: accountSchema },
});

const securityAlertSchema = z.strictObject({
  /** Audit entry of the lock. */
  entryId: z.string(),
  accountId: z.string(),
  signInName: z.string(),
  printedName: z.string(),
  attempts: z.int(),
  at: z.iso.datetime(),
  /** Whether the account is still locked. */
  locked: z.boolean(),
});
export type SecurityAlertView = z.output<typeof securityAlertSchema>;

export const listSecurityAlerts = defineContract({
  id: 'access.listSecurityAlerts',
  summary:
    'Accounts that were locked after wrong attempts in the last 30 days, newest first (21 CFR 11.300(d)).',
  method: 'get',
  path: '/api/security-alerts',
  responses: { 200: z.strictObject({ alerts: z.array(securityAlertSchema) }) },
});
