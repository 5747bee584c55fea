import { ANONYMOUS } from '../../../core/access/actor.ts';
import { anyActor } from '../../../core/access/policy.ts';
import { decideWithdrawal } from '../../../core/people/decide-withdrawal.ts';
import { consentSchema } from '../../../core/people/people.ts';
import type { Consent } from '../../../core/people/people.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import type { Database } from '../../db/client.ts';
import { tokenHashOf } from '../../release/send/unsubscribe-token.ts';
import { CONSENTS } from '../import/consents.ts';

/** What a token unsubscribes from. */
export interface TokenSubject {
  hcpId: string;
  deliveryId: string;
  assemblyId: string;
  startedBy: string;
  market: string;
  channel: Consent['channel'];
  purpose: Consent['purpose'];
  /** Of the email. */
  language: string;
}

/** Undefined for a token that this program never made, or of an HCP that was removed. */
export async function findToken(database: Database, token: string): Promise<TokenSubject | undefined> {
  const hash = tokenHashOf(token);
  if (hash === undefined) return undefined;
  const { rows } = await database.query<TokenSubject>(
    `SELECT hcp_id AS "hcpId", delivery_id AS "deliveryId", assembly_id AS "assemblyId", started_by AS "startedBy",
       market, channel, purpose, language FROM unsubscribe_token WHERE token_hash = $1`,
    [hash],
  );
  return rows[0];
}

/**
 * Withdraws the consent behind an email: one more capture, from this moment on, for every product (RFC 8058; GDPR
 * Art. 7(3), 21(3)). The next delivery to this HCP finds it. Repeating it changes nothing; after a later opt-in it
 * withdraws again. Nobody signs in: who holds the token received the email.
 *
 * @returns whether consent was withdrawn by this call
 */
export function unsubscribe(deps: ChangeDeps, subject: TokenSubject): Promise<boolean> {
  const { hcpId: hcp, channel, purpose } = subject;
  return deps.database.transaction(async () => {
    await deps.database.query('SELECT FROM hcp WHERE hcp_id = $1 FOR UPDATE', [hcp]);
    const { rows } = await deps.database.query<{ content: unknown }>(
      'SELECT content FROM consent WHERE hcp_id = $1 AND channel = $2 AND purpose = $3',
      [hcp, channel, purpose],
    );
    const captures = rows.map(({ content }) => consentSchema.parse(content));
    const id = `unsubscribe-${deps.newId()}`;
    const withdrawal = decideWithdrawal(captures, { hcp, channel, purpose }, id, deps.clock());
    if (!withdrawal) return false;
    await keepWithdrawal(deps, subject, withdrawal);
    return true;
  });
}

const keepWithdrawal = (
  deps: ChangeDeps,
  { deliveryId, assemblyId, startedBy, market }: TokenSubject,
  withdrawal: Consent,
): Promise<void> =>
  mutate<Consent, void>(deps, {
    actor: ANONYMOUS,
    policy: anyActor,
    load: () => Promise.resolve(withdrawal),
    change: async (consent) => {
      await CONSENTS.store(deps, [consent], { keepStatus: false });
      return {
        result: undefined,
        entries: [
          {
            type: 'people.unsubscribed',
            subject: { type: 'assembly', id: assemblyId },
            market,
            details: {
              delivery: deliveryId,
              channel: consent.channel,
              purpose: consent.purpose,
              startedBy,
            },
          },
        ],
      };
    },
  });
