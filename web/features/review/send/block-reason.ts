import { BLOCK_REASONS, type BlockReason } from '../../../../core/release/delivery/reasons.ts';

/** Why an email may not be sent to an HCP, where the details of a refusal name it. */
export const blockReasonOf = (
  details: Readonly<Record<string, unknown>> | undefined,
): BlockReason | undefined => BLOCK_REASONS.find((reason) => reason === details?.['reason']);
