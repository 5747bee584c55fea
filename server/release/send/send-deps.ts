import type { CheckReport } from '../../../core/assembly/checks.ts';
import { CodedError } from '../../../core/errors.ts';
import type { ReleaseDeps } from '../release-deps.ts';

/** How this installation sends approved emails to HCPs. */
export interface ReleaseSending {
  /** Sender of the emails. */
  from: string;
  /** Address under which recipients reach this program; their unsubscribe links begin with it. */
  publicUrl: string;
  /** False in a demonstration: only addresses that reach nobody (RFC 2606) get mail. */
  realAddresses: boolean;
}

export interface SendDeps extends ReleaseDeps {
  /** Absent where the settings name no server for sending. */
  sending?: ReleaseSending | undefined;
  /** Judges a stored assembly as it is now by every rule, without keeping a report. */
  judgeAssembly: (assemblyId: string) => Promise<CheckReport>;
}

/** @throws CodedError invalid_request where this installation cannot send */
export function requireSending({ sending }: SendDeps): ReleaseSending {
  if (sending) return sending;
  throw new CodedError(
    'invalid_request',
    'Sending is not set up, so nothing was sent: IMPRIMATUR_RELEASE_SMTP_URL and IMPRIMATUR_PUBLIC_URL are needed.',
  );
}
