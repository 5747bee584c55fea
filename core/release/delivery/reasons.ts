/**
 * Why an HCP does not get an email at this moment. Codes that are rule ids are findings of that rule over this HCP at
 * this moment; `not_run` of a rule counts as a finding, because what could not be checked permits nothing.
 */
export const BLOCK_REASONS = [
  'unknown_hcp',
  'other_person',
  'other_market',
  'other_audience',
  'no_address',
  'address_not_permitted',
  'sent_already',
  'CON-001',
  'CON-002',
  'CON-003',
  'CON-004',
  'CON-005',
  'email_not_permitted',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** Rules about the person, judged for each recipient at the moment of sending. */
export const PERSON_RULES = ['CON-001', 'CON-002', 'CON-003', 'CON-004', 'CON-005'] as const;
export type PersonRule = (typeof PERSON_RULES)[number];

/** The only rule whose finding a person may overrule, with a written reason: a company's own wish, not a law. */
export const OVERRULED_BY_REASON: PersonRule = 'CON-004';

/** How often each reason stands in a list. */
export function countReasons(
  blocked: readonly { reason: BlockReason }[],
): { reason: BlockReason; count: number }[] {
  return BLOCK_REASONS.map((reason) => ({
    reason,
    count: blocked.filter((each) => each.reason === reason).length,
  })).filter(({ count }) => count > 0);
}
