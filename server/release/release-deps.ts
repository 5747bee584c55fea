import type { CheckpointDeps } from '../audit/checkpoint/sign-checkpoint.ts';
import type { CheckedChangeDeps } from '../review/review-deps.ts';
import type { EmailView } from './render-email.ts';

/** Addresses in an exported message; the sending system puts in the real recipient. */
export interface MailAddresses {
  from: string;
  /** Stands where the recipient's address will be. */
  recipient: string;
}

export interface ReleaseDeps extends CheckedChangeDeps, CheckpointDeps {
  /** Part of what is signed: an approved email rendered with another view no longer has its content hash. */
  view: EmailView;
  mail: MailAddresses;
}
