import type { Context } from '../../core/assembly/context.ts';

/** The part of a context that decides eligibility. */
export type Use = Pick<
  Context,
  'market' | 'language' | 'channel' | 'audience' | 'plannedSendDate' | 'product'
>;

/**
 * Statement parameters $1 to $6 of every eligibility statement: date, language, market, channel, audience, product
 * (null for any).
 */
export const useParameters = (use: Use): unknown[] => [
  use.plannedSendDate,
  use.language,
  use.market,
  use.channel,
  use.audience,
  use.product ?? null,
];

/** A current row that is approved and not past its last day (that day included) on the planned send date. */
export const liveSql = (row: string): string =>
  `${row}.current AND ${row}.status = 'approved' AND (${row}.expires_on IS NULL OR ${row}.expires_on >= $1::date)`;

/** Claims that may be used on the day: live, and backed by at least one live reference. */
export const LIVE_CLAIMS_SQL = `
  live_claim AS MATERIALIZED (
    SELECT c.claim_id FROM claim c
    WHERE ${liveSql('c')} AND EXISTS (
      SELECT FROM claim_reference cr JOIN reference r ON r.reference_id = cr.reference_id
      WHERE cr.claim_id = c.claim_id AND cr.version = c.version AND ${liveSql('r')}))`;

/** Approvals that clear the use: this market, channel and audience (or every audience), on that day. */
export const CLEARED_SQL = `a.current AND a.market = $3 AND a.channel = $4 AND a.audience IN ('*', $5)
  AND a.valid_from <= $1::date AND $1::date <= a.valid_until`;
