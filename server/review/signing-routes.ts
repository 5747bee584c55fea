import { passkeySigningOptions as optionsContract } from '../../core/contract/passkeys.ts';
import {
  getSigning as signingContract,
  requestChanges as changesContract,
  signAssembly as signContract,
  withdrawAssembly as withdrawContract,
} from '../../core/contract/signing.ts';
import { signIdentical as identicalContract } from '../../core/contract/review-batch.ts';
import { CodedError } from '../../core/errors.ts';
import type { IdentityProof, SigningSession } from '../access/confirm-identity.ts';
import type { RelyingParty } from '../access/relying-party.ts';
import { presentSession } from '../access/session-reply.ts';
import type { CurrentSession } from '../access/sessions.ts';
import { etagOf, reply } from '../http/reply.ts';
import { type InputOf, type Route, route, whoHolds } from '../http/route.ts';
import { getSigning } from './get-signing.ts';
import { passkeySigningOptions } from './passkey-signing-options.ts';
import { signIdentical } from './queue/sign-identical.ts';
import { requestChanges } from './request-changes.ts';
import type { ReviewDeps } from './review-deps.ts';
import { signAssembly } from './sign-assembly.ts';
import { withdrawAssembly } from './withdraw-assembly.ts';

export type SigningDeps = ReviewDeps & { relyingParty: RelyingParty | undefined };

/** Routes of deciding: what may be signed and how, signatures, requests for changes, withdrawal. */
export const signingRoutes = (deps: SigningDeps): Route[] => [
  route(signingContract, whoHolds('assembly.read'), async ({ actor, params, session }) =>
    reply(200, await getSigning(deps, actor, signingSessionOf(session), params.id)),
  ),
  route(optionsContract, whoHolds('assembly.sign'), async ({ actor, params, query }) => {
    const decision = { assemblyId: params.id, ...query, onBehalfOf: query.onBehalfOf ?? null };
    return reply(200, await passkeySigningOptions(deps, actor, decision));
  }),
  route(signContract, whoHolds('assembly.sign'), async ({ actor, params, body, ifMatch, session }) => {
    const { contentHash, role, meaning, reason, onBehalfOf } = body;
    const signed = await signAssembly(deps, actor, {
      assemblyId: params.id,
      revision: ifMatch,
      contentHash,
      role,
      meaning,
      reason,
      onBehalfOf,
      session: signingSessionOf(session),
      proof: proofOf(body),
    });
    return reply(201, signed, etagOf(signed.revision));
  }),
  route(identicalContract, whoHolds('assembly.sign'), async ({ actor, body, session }) => {
    const { password, signInName, ...decision } = body;
    const signed = await signIdentical(deps, actor, {
      ...decision,
      session: signingSessionOf(session),
      proof: { method: 'password', password, signInName },
    });
    return reply(201, { signed });
  }),
  route(changesContract, whoHolds('assembly.sign'), async ({ actor, params, body, ifMatch }) => {
    const state = await requestChanges(deps, actor, { assemblyId: params.id, revision: ifMatch, ...body });
    return reply(200, state, etagOf(state.revision));
  }),
  route(withdrawContract, whoHolds('library.change'), async ({ actor, params, body, ifMatch }) => {
    const state = await withdrawAssembly(deps, actor, { assemblyId: params.id, revision: ifMatch, ...body });
    return reply(200, state, etagOf(state.revision));
  }),
];

function signingSessionOf(session: CurrentSession | undefined): SigningSession {
  const { actor, tokenHash, signingSince } = presentSession(session);
  return { accountId: actor.id, tokenHash, signingSince };
}

function proofOf({ password, signInName, passkey }: InputOf<typeof signContract>['body']): IdentityProof {
  if (passkey && password === undefined) return { method: 'passkey', answer: passkey };
  if (password !== undefined && !passkey) return { method: 'password', password, signInName };
  throw new CodedError('invalid_request', 'Give either the password or the answer of a passkey.');
}
