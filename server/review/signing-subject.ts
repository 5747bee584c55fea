import { z } from 'zod';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import type { SignRequest } from './sign-assembly.ts';

/** What a passkey signs: exactly this decision by this account, with a random number that makes it unique. */
const signingSubjectSchema = z.strictObject({
  purpose: z.literal('imprimatur signature'),
  accountId: z.string(),
  assemblyId: z.string(),
  contentHash: z.string(),
  role: z.string(),
  meaning: z.string(),
  onBehalfOf: z.string().nullable(),
  nonce: z.string(),
});

type Decision = Pick<SignRequest, 'assemblyId' | 'contentHash' | 'role' | 'meaning' | 'onBehalfOf'>;

/** RFC 8785 canonical JSON of the decision; its SHA-256 is the challenge. */
export const signingSubject = (
  accountId: string,
  { assemblyId, contentHash, role, meaning, onBehalfOf }: Decision,
  nonce: string,
): string =>
  canonicalBytes({
    purpose: 'imprimatur signature',
    accountId,
    assemblyId,
    contentHash,
    role,
    meaning,
    onBehalfOf,
    nonce,
  } satisfies z.input<typeof signingSubjectSchema>).toString('utf8');

/** Tells whether a text is the subject of exactly this decision, whatever its random number. */
export const isSubjectOf =
  (accountId: string, decision: Decision) =>
  (subject: string): boolean => {
    try {
      const { nonce } = signingSubjectSchema.parse(JSON.parse(subject));
      return signingSubject(accountId, decision, nonce) === subject;
    } catch {
      return false;
    }
  };
