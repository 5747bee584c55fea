import { randomBytes } from 'node:crypto';
import { purposeOf } from '../../../core/assembly/context.ts';
import type { Context } from '../../../core/assembly/context.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { sha256Hex } from '../../sha256.ts';
import type { DeliveryRow } from './delivery-row.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/u;

/** What the database keeps of a token; undefined for a text that no token can be. */
export const tokenHashOf = (token: string): string | undefined =>
  TOKEN.test(token) ? sha256Hex(token) : undefined;

/** Where recipients unsubscribe, below the address of this program. */
export const unsubscribeUrlOf = (publicUrl: string, token: string): string =>
  `${publicUrl.replace(/\/+$/u, '')}/u/${token}`;

/**
 * Makes the token of one attempt, 256 bits of chance (RFC 8058 section 4 asks for one that nobody can guess), and keeps
 * its digest with what it unsubscribes from. Earlier tokens of the delivery stay valid: an attempt may have arrived.
 */
export async function makeUnsubscribeToken(
  { database, clock }: ChangeDeps,
  { hcpId, deliveryId, assemblyId, startedBy, market }: DeliveryRow,
  context: Context,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await database.query(
    `INSERT INTO unsubscribe_token (hcp_id, token_hash, delivery_id, assembly_id, started_by, market, channel, purpose,
       language, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      hcpId,
      tokenHashOf(token),
      deliveryId,
      assemblyId,
      startedBy,
      market,
      context.channel,
      purposeOf(context),
      context.language,
      clock(),
    ],
  );
  return token;
}
