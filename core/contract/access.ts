import { z } from 'zod';
import { PASSWORD_MAX } from '../access/password-rule.ts';
import { ROLES } from '../access/roles.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

export const personSchema = z.strictObject({
  accountId: z.string(),
  printedName: z.string(),
  title: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Markets in scope; `*` is every market. */
  markets: z.array(z.string()),
});
export type Person = z.output<typeof personSchema>;

export const sessionSchema = z.strictObject({
  /** Who is signed in; null for nobody. */
  person: personSchema.nullable(),
  /** The person may do nothing but change the password or sign out. */
  mustChangePassword: z.boolean(),
  /** People to try the roles with; null where there is no demonstration. */
  demonstrationPeople: z.array(personSchema).nullable(),
});
export type SessionView = z.output<typeof sessionSchema>;

const password = storableText(PASSWORD_MAX).min(1);

export const getSession = defineContract({
  id: 'access.getSession',
  summary: 'Who is signed in.',
  method: 'get',
  path: '/api/session',
  responses: { 200: sessionSchema },
});

export const signIn = defineContract({
  id: 'access.signIn',
  summary: 'Sign in with name and password; sets the session cookie.',
  method: 'post',
  path: '/api/session',
  body: z.strictObject({ name: storableText(200).min(1), password }),
  responses: { 200: sessionSchema },
});

export const signInForDemonstration = defineContract({
  id: 'access.signInForDemonstration',
  summary: 'Become one of the demonstration people. Absent in production.',
  method: 'post',
  path: '/api/session/demonstration',
  body: z.strictObject({ accountId: identifierSchema }),
  responses: { 200: sessionSchema },
});

export const signOut = defineContract({
  id: 'access.signOut',
  summary: 'End the session.',
  method: 'delete',
  path: '/api/session',
  responses: { 204: 'empty' },
});

export const changePassword = defineContract({
  id: 'access.changePassword',
  summary: 'Change the own password; every other session of the account ends.',
  method: 'put',
  path: '/api/session/password',
  body: z.strictObject({ present: password, next: storableText(1_000).min(1) }),
  responses: { 204: 'empty' },
});
