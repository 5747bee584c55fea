import { z } from 'zod';
import { PASSWORD_MAX } from '../access/password-rule.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../review/signature.ts';
import { sessionSchema } from './access.ts';
import { defineContract } from './define-contract.ts';

const base64url = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .regex(/^[A-Za-z0-9_-]+$/, 'must be base64url');

const descriptorSchema = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});

/** Options for `navigator.credentials.get` in their JSON form (W3C Web Authentication section 5.1.10). */
export const requestOptionsSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(descriptorSchema),
});

/** Options for `navigator.credentials.create` in their JSON form (section 5.1.9). */
export const creationOptionsSchema = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(descriptorSchema),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

/** What a browser gives back of `navigator.credentials.get`; fields that are not needed are dropped. */
export const assertionSchema = z.object({
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(8_000),
    userHandle: base64url(200).optional(),
  }),
  clientExtensionResults: z.object({}),
});
export type Assertion = z.output<typeof assertionSchema>;

/** What a browser gives back of `navigator.credentials.create`. */
export const attestationSchema = z.object({
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(32_000),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
  clientExtensionResults: z.object({}),
});

const passkeySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Kept by a provider that copies it to other devices. */
  backedUp: z.boolean(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type Passkey = z.output<typeof passkeySchema>;

const nameSchema = storableText(100).min(1);
const idParams = z.object({ id: identifierSchema.max(1_400) });

export const listPasskeys = defineContract({
  id: 'access.listPasskeys',
  summary: 'The passkeys of the own account; `available` is false where this installation offers none.',
  method: 'get',
  path: '/api/passkeys',
  responses: { 200: z.strictObject({ available: z.boolean(), passkeys: z.array(passkeySchema) }) },
});

export const beginPasskey = defineContract({
  id: 'access.beginPasskey',
  summary: 'Options to make a passkey with; the password is asked again.',
  method: 'post',
  path: '/api/passkeys/options',
  body: z.strictObject({ password: storableText(PASSWORD_MAX).min(1) }),
  responses: { 200: creationOptionsSchema },
});

export const addPasskey = defineContract({
  id: 'access.addPasskey',
  summary: 'Add the passkey that the browser made for these options.',
  method: 'post',
  path: '/api/passkeys',
  body: z.strictObject({ name: nameSchema, answer: attestationSchema }),
  responses: { 201: passkeySchema },
});

export const renamePasskey = defineContract({
  id: 'access.renamePasskey',
  summary: 'Give an own passkey another name.',
  method: 'patch',
  path: '/api/passkeys/:id',
  params: idParams,
  body: z.strictObject({ name: nameSchema }),
  responses: { 200: passkeySchema },
});

export const removePasskey = defineContract({
  id: 'access.removePasskey',
  summary: 'Remove an own passkey; it opens and signs nothing any more.',
  method: 'delete',
  path: '/api/passkeys/:id',
  params: idParams,
  responses: { 204: 'empty' },
});

export const passkeySignInOptions = defineContract({
  id: 'access.passkeySignInOptions',
  summary: 'Options to sign in with a passkey.',
  method: 'get',
  path: '/api/session/passkey-options',
  responses: { 200: requestOptionsSchema },
});

export const signInWithPasskey = defineContract({
  id: 'access.signInWithPasskey',
  summary: 'Sign in with a passkey; sets the session cookie.',
  method: 'post',
  path: '/api/session/passkey',
  body: z.strictObject({ answer: assertionSchema }),
  responses: { 200: sessionSchema },
});

export const passkeySigningOptions = defineContract({
  id: 'review.passkeySigningOptions',
  summary: 'Options to sign with a passkey: the challenge is the digest of exactly this decision.',
  method: 'get',
  path: '/api/assemblies/:id/signing/passkey-options',
  params: z.object({ id: identifierSchema }),
  query: z.object({
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex'),
    role: z.enum(REVIEW_ROLES),
    meaning: z.enum(SIGNATURE_MEANINGS),
    onBehalfOf: identifierSchema.optional(),
  }),
  responses: { 200: requestOptionsSchema },
});
