import type { FallbackReason } from '../../core/model/fallback.ts';
import type { PersonalDataKind } from '../../core/model/personal-data.ts';
import { isTransient, retryAfterMs } from '../../core/model/retry.ts';
import { stoppedIn } from './stopped-request.ts';

/** Why a request brought no reply. */
export interface RequestFailure {
  reason: FallbackReason;
  fault: string;
  /** The same request may succeed a moment later. */
  transient: boolean;
  retryAfterMs?: number | undefined;
  kinds?: readonly PersonalDataKind[];
}

/** The stream or the connection ended before the model was done. */
export const CUT: RequestFailure = {
  reason: 'unreachable',
  fault: 'The connection ended before the reply was complete.',
  transient: true,
};

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

const retryAfterOf = (error: unknown): string | null =>
  error instanceof Error && 'headers' in error && error.headers instanceof Headers
    ? error.headers.get('retry-after')
    : null;

/** Names of errors of the client which say that no whole answer came over the wire. */
const CONNECTION = /^(?:APIConnectionError|APIConnectionTimeoutError|TimeoutError|FetchError|SocketError)$/u;

const isConnectionError = (error: unknown): boolean =>
  error instanceof Error &&
  (CONNECTION.test(error.name) ||
    CONNECTION.test(error.constructor.name) ||
    error.message === 'terminated' ||
    ('cause' in error && isConnectionError(error.cause)));

/** Sorts what a library threw; `now` is for a Retry-After that names an instant. */
export function failureOf(error: unknown, now: Date): RequestFailure {
  const stopped = stoppedIn(error);
  if (stopped)
    return { reason: stopped.reason, fault: stopped.message, transient: false, kinds: stopped.kinds };
  const status = statusOf(error);
  if (status !== undefined)
    return {
      reason: status === 429 ? 'rate_limited' : 'unreachable',
      fault: `The server answered with status ${status}.`,
      transient: isTransient(status),
      retryAfterMs: retryAfterMs(retryAfterOf(error), now),
    };
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'LengthFinishReasonError')
    return {
      reason: 'too_long',
      fault: 'The reply was not finished within the limit of tokens.',
      transient: false,
    };
  if (name === 'ContentFilterFinishReasonError')
    return { reason: 'refused', fault: 'The reply was withheld by a filter.', transient: false };
  if (isConnectionError(error)) return CUT;
  return { reason: 'invalid_reply', fault: 'The answer is no chat completion.', transient: false };
}
