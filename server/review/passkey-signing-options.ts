import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { authorise, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import type { requestOptionsSchema } from '../../core/contract/passkeys.ts';
import { contentChanged } from '../../core/review/decisions.ts';
import { CHALLENGE_MS, issueChallenge, newNonce } from '../access/passkey-challenges.ts';
import { descriptorsOf, passkeysOf } from '../access/passkey-row.ts';
import type { RelyingParty } from '../access/relying-party.ts';
import { relyingPartyOrThrow } from '../access/sign-in-with-passkey.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { findFacts } from './load-review-facts.ts';
import type { SignRequest } from './sign-assembly.ts';
import { signingSubject } from './signing-subject.ts';

/**
 * Options to sign exactly this decision with a passkey of the caller: the challenge is the SHA-256 of the decision and
 * a random number, so the answer can be used for nothing else.
 *
 * @throws CodedError not_found, content_changed, not_allowed (no passkeys here)
 */
export async function passkeySigningOptions(
  deps: ChangeDeps & { relyingParty: RelyingParty | undefined },
  actor: Actor,
  decision: Pick<SignRequest, 'assemblyId' | 'contentHash' | 'role' | 'meaning' | 'onBehalfOf'>,
): Promise<z.output<typeof requestOptionsSchema>> {
  const { id } = relyingPartyOrThrow(deps);
  authorise(actor, holds('assembly.sign'), undefined);
  const facts = await findFacts(deps.database, decision.assemblyId);
  if (!facts) throw notFound();
  authorise(actor, inMarketScope, facts);
  if (facts.contentHash !== decision.contentHash) throw contentChanged(facts.contentHash);
  const challenge = await issueChallenge(deps, {
    purpose: 'sign',
    accountId: actor.id,
    subject: signingSubject(actor.id, decision, newNonce()),
  });
  return {
    challenge,
    rpId: id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: descriptorsOf(await passkeysOf(deps.database, actor.id)),
  };
}
