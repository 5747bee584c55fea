import type { z } from 'zod';
import type { Contract } from '../../core/contract/define-contract.ts';

/** A file: whole, or piece by piece when it is large. */
export interface FileBody {
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** Media type with charset, for example `text/html; charset=utf-8`. */
  contentType: string;
  /** Offered for saving under this name; without it the browser shows the file. */
  fileName?: string;
}

/** Sends one server-sent event; resolves when the connection took it. */
export type SendEvent = (event: string, data: unknown) => Promise<void>;

/** Work that speaks while it runs; `signal` aborts when the client leaves. */
export type StreamBody = (send: SendEvent, signal: AbortSignal) => Promise<void>;

type BodyOf<Response> = Response extends z.ZodType
  ? z.input<Response>
  : Response extends 'empty'
    ? undefined
    : Response extends 'bytes'
      ? FileBody
      : Response extends 'stream'
        ? StreamBody
        : never;

/** Header names in lower case. */
export type ReplyHeaders = Readonly<Record<string, string>>;

/** Every answer that the contract allows: a status with the body that belongs to it. */
export type ReplyOf<C extends Contract> = {
  [Status in keyof C['responses'] & number]: {
    status: Status;
    body: BodyOf<C['responses'][Status]>;
    headers?: ReplyHeaders;
  };
}[keyof C['responses'] & number];

export interface AnyReply {
  status: number;
  body: unknown;
  headers?: ReplyHeaders;
}

/** Keeps the literal status, so that a status or a body that the contract does not name does not compile. */
export function reply<const Status extends number>(status: Status): { status: Status; body: undefined };
export function reply<const Status extends number, Body>(
  status: Status,
  body: Body,
  headers?: ReplyHeaders,
): { status: Status; body: Body; headers?: ReplyHeaders };
export function reply(status: number, body?: unknown, headers?: ReplyHeaders): AnyReply {
  return headers ? { status, body, headers } : { status, body };
}

/** The ETag of a revision (RFC 9110 section 8.8.3), which If-Match sends back. */
export const etagOf = (revision: number): { etag: string } => ({ etag: `"${revision}"` });
