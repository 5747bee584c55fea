import type { PersonalDataKind } from '../../core/model/personal-data.ts';
import { StoppedRequest } from './stopped-request.ts';

interface Door {
  /** Kinds of personal data in the body of a request, as it would leave. */
  check(body: string): readonly PersonalDataKind[];
  /** Bytes of a reply after which the connection is closed. */
  maxReplyBytes: number;
  /** The client always adds this header; a server that knows us otherwise does not get it. */
  withAuthorization: boolean;
}

/**
 * The one way out to a model's server: looks through the exact bytes of every body before it leaves, follows no
 * redirect, and cuts a reply that does not end. A body that cannot be looked through does not leave.
 */
export const createGuardedFetch =
  ({ check, maxReplyBytes, withAuthorization }: Door): typeof fetch =>
  async (input, init) => {
    const body = init?.body ?? '';
    if (typeof body !== 'string')
      throw new StoppedRequest('personal_data', 'The request could not be checked.');
    const kinds = check(body);
    if (kinds.length > 0)
      throw new StoppedRequest(
        'personal_data',
        `The request holds personal data: ${kinds.join(', ')}.`,
        kinds,
      );
    const sent = new Headers(init?.headers);
    if (!withAuthorization) sent.delete('authorization');
    const response = await fetch(input, { ...init, headers: sent, redirect: 'error' });
    const { body: reply, status, statusText, headers } = response;
    return new Response(reply?.pipeThrough(limitTo(maxReplyBytes)) ?? null, { status, statusText, headers });
  };

function limitTo(maximum: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maximum)
        controller.error(new StoppedRequest('too_long', `The reply is longer than ${maximum} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}
