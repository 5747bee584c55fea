import express from 'express';
import type { Request, Response } from 'express';
import { CodedError } from '../../core/errors.ts';

/**
 * Reads a JSON body strictly: media type, size (also after decompression), well-formed UTF-8, then JSON.
 * `undefined` when there is none.
 */
export async function readJsonBody(
  request: Request,
  response: Response,
  limitBytes: number,
): Promise<unknown> {
  if (!hasBody(request)) return undefined;
  if (!request.is('application/json')) {
    throw new CodedError('invalid_request', 'Send the body as application/json.');
  }
  return parseJson(await readBytes(request, response, limitBytes));
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

function readBytes(request: Request, response: Response, limit: number): Promise<unknown> {
  const read = express.raw({ type: () => true, limit });
  return new Promise((resolve, reject) => {
    read(request, response, (error: unknown) => (error ? reject(error) : resolve(request.body)));
  });
}

function parseJson(bytes: unknown): unknown {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CodedError('invalid_request', 'The body is not well-formed UTF-8.', { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('invalid_request', 'The body is not well-formed JSON.', { cause: error });
  }
}
