import type { ErrorRequestHandler } from 'express';
import type { Problem } from '../../core/contract/define-contract.ts';
import { CodedError, isCodedError } from '../../core/errors.ts';
import { sqlState } from '../db/database-errors.ts';

/** Text that the database cannot hold: a byte sequence or an escape outside its encoding. */
const UNSTORABLE_TEXT: ReadonlySet<string> = new Set(['22021', '22P05']);

/** Any thrown value as a coded error; what nobody foresaw is `internal`, and its cause stays in the log. */
function toCodedError(error: unknown): CodedError {
  if (isCodedError(error)) return error;
  if (UNSTORABLE_TEXT.has(sqlState(error) ?? '')) {
    return new CodedError('invalid_request', 'The request contains text that cannot be stored.', {
      cause: error,
    });
  }
  return fromHttpLibrary(error) ?? new CodedError('internal', 'Something went wrong here.', { cause: error });
}

/** Express and its body reader mark errors that the client caused with a 4xx status (package http-errors). */
function fromHttpLibrary(cause: unknown): CodedError | undefined {
  if (!(cause instanceof Error) || !('status' in cause) || typeof cause.status !== 'number') return undefined;
  if (cause.status === 413) {
    return new CodedError('too_large', 'The request is too large, so nothing of it was read.', { cause });
  }
  if (cause.status < 400 || cause.status > 499) return undefined;
  return new CodedError(
    'invalid_request',
    'The request cannot be read: its address or encoding is malformed.',
    {
      cause,
    },
  );
}

/** The problem document of RFC 9457. For an internal error it names the request, so that its log line is found. */
export function problemOf(error: unknown, requestId: string): Problem {
  const coded = toCodedError(error);
  const detail =
    coded.code === 'internal'
      ? `${coded.message} Nothing was saved by this request; its number in the log is ${requestId}.`
      : coded.message;
  return {
    type: `urn:imprimatur:problem:${coded.code}`,
    title: coded.code.replaceAll('_', ' '),
    status: coded.status,
    detail,
    code: coded.code,
    ...(coded.details ? { details: { ...coded.details } } : {}),
  };
}

/** Answers every error of the interface with a problem document; reports those that are ours. */
export const answerProblems =
  (report: (error: unknown, requestId: string) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    const requestId = String(response.getHeader('x-request-id') ?? '');
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) report(error, requestId);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(problem.status).set('cache-control', 'no-store');
    response.type('application/problem+json').send(JSON.stringify(problem));
  };
