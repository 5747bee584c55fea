import {
  addPasskey as addContract,
  beginPasskey as beginContract,
  listPasskeys as listContract,
  passkeySignInOptions as signInOptionsContract,
  removePasskey as removeContract,
  renamePasskey as renameContract,
  signInWithPasskey as signInContract,
} from '../../core/contract/passkeys.ts';
import { reply } from '../http/reply.ts';
import { anyone, type Route, route, signedIn } from '../http/route.ts';
import type { AccessDeps } from './access-deps.ts';
import { listPasskeys, removePasskey, renamePasskey } from './manage-passkeys.ts';
import { addPasskey, beginPasskey } from './register-passkey.ts';
import { presentSession, signedInReply } from './session-reply.ts';
import { passkeySignInOptions, signInWithPasskey } from './sign-in-with-passkey.ts';

/** Routes of passkeys: the own ones, and signing in with one. */
export const passkeyRoutes = (deps: AccessDeps): Route[] => [
  route(signInOptionsContract, anyone, async () => reply(200, await passkeySignInOptions(deps))),
  route(signInContract, anyone, async ({ body, address, session }) => {
    const token = await signInWithPasskey(deps, { ...body, address });
    return signedInReply(deps, token, session);
  }),
  route(listContract, signedIn, async ({ session }) =>
    reply(200, await listPasskeys(deps, presentSession(session))),
  ),
  route(beginContract, signedIn, async ({ session, body }) =>
    reply(200, await beginPasskey(deps, presentSession(session), body.password)),
  ),
  route(addContract, signedIn, async ({ session, body }) =>
    reply(201, await addPasskey(deps, presentSession(session), body)),
  ),
  route(renameContract, signedIn, async ({ session, params, body }) =>
    reply(200, await renamePasskey(deps, presentSession(session), { id: params.id, ...body })),
  ),
  route(removeContract, signedIn, async ({ session, params }) => {
    await removePasskey(deps, presentSession(session), params.id);
    return reply(204);
  }),
];
