import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Contract } from '../../core/contract/define-contract.ts';
import type { AnyReply, FileBody, StreamBody } from './reply.ts';
import { streamEvents } from './server-sent-events.ts';

/**
 * Files are shown in a sandbox of their own: an email keeps its inline styles and images, but no script runs in it,
 * whatever it contains, and it has no access to this site.
 */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; font-src data: https:; " +
  "frame-ancestors 'self'; sandbox allow-popups";

export interface SendContext {
  signal: AbortSignal;
  onError: (error: unknown) => void;
}

/** Sends what the handler answered, in the form that the contract declares for its status. */
export async function sendReply(
  response: Response,
  contract: Contract,
  answer: AnyReply,
  context: SendContext,
): Promise<void> {
  const declared = contract.responses[answer.status];
  response.set({ ...answer.headers });
  if (declared === 'empty') response.status(answer.status).end();
  else if (declared === 'bytes' && isFile(answer.body)) await sendFile(response, answer.status, answer.body);
  else if (declared === 'stream' && isStream(answer.body))
    await streamEvents(response, answer.status, answer.body, context.signal, context.onError);
  else if (typeof declared === 'object') sendJson(response, answer, declared);
  else throw new Error(`${contract.id} answered ${answer.status} in a form that its contract does not name.`);
}

/** Parsed before it leaves: a field that the contract does not name never reaches a client. */
function sendJson(response: Response, answer: AnyReply, schema: z.ZodType): void {
  response.status(answer.status).json(schema.parse(answer.body));
}

async function sendFile(response: Response, status: number, file: FileBody): Promise<void> {
  response.status(status);
  if (file.fileName !== undefined) response.attachment(file.fileName);
  response.set({ 'content-type': file.contentType, 'content-security-policy': FILE_POLICY });
  if (file.bytes instanceof Uint8Array) response.end(file.bytes);
  else await pipeline(Readable.from(file.bytes), response);
}

const isFile = (body: unknown): body is FileBody =>
  typeof body === 'object' && body !== null && 'bytes' in body && 'contentType' in body;

const isStream = (body: unknown): body is StreamBody => typeof body === 'function';
