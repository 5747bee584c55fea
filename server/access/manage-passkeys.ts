import { anyActor } from '../../core/access/policy.ts';
import type { Passkey } from '../../core/contract/passkeys.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { lockAccount } from './account-row.ts';
import { type PasskeyRow, passkeysOf, passkeyView } from './passkey-row.ts';
import type { CurrentSession } from './sessions.ts';

/** The passkeys of the own account. */
export async function listPasskeys(
  deps: AccessDeps,
  { actor }: CurrentSession,
): Promise<{ available: boolean; passkeys: Passkey[] }> {
  const rows = await passkeysOf(deps.database, actor.id);
  return { available: deps.relyingParty !== undefined, passkeys: rows.map(passkeyView) };
}

/** @throws CodedError not_found (also for a passkey of somebody else) */
export function renamePasskey(
  deps: AccessDeps,
  { actor }: CurrentSession,
  { id, name }: { id: string; name: string },
): Promise<Passkey> {
  return mutate(deps, {
    actor,
    policy: anyActor,
    load: () => lockOwn(deps, actor.id, id),
    change: async (passkey) => {
      const changed = { ...passkey, name: name.trim() || passkey.name };
      await deps.database.query('UPDATE passkey SET name = $2 WHERE credential_id = $1', [id, changed.name]);
      return {
        result: passkeyView(changed),
        entries: [
          {
            type: 'access.passkey_renamed',
            subject: { type: 'account', id: actor.id },
            details: { passkey: id.slice(0, 16) },
          },
        ],
      };
    },
  });
}

/** @throws CodedError not_found (also for a passkey of somebody else) */
export function removePasskey(deps: AccessDeps, { actor }: CurrentSession, id: string): Promise<void> {
  return mutate<PasskeyRow, undefined>(deps, {
    actor,
    policy: anyActor,
    load: () => lockOwn(deps, actor.id, id),
    change: async () => {
      await deps.database.query('DELETE FROM passkey WHERE credential_id = $1', [id]);
      return {
        result: undefined,
        entries: [
          {
            type: 'access.passkey_removed',
            subject: { type: 'account', id: actor.id },
            details: { passkey: id.slice(0, 16) },
          },
        ],
      };
    },
  });
}

async function lockOwn(deps: AccessDeps, accountId: string, id: string): Promise<PasskeyRow | undefined> {
  await lockAccount(deps.database, accountId);
  return (await passkeysOf(deps.database, accountId)).find((row) => row.credential_id === id);
}
