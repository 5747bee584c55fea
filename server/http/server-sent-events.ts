import { once } from 'node:events';
import type { Response } from 'express';
import type { StreamBody } from './reply.ts';
import { problemOf } from './problem.ts';

/** A comment line this often keeps proxies from closing a silent connection. */
const HEARTBEAT_MS = 15_000;

/**
 * Runs the work and sends what it says as server-sent events (WHATWG HTML, section 9.2). An error after the first byte
 * cannot change the status any more: it is the last event, named `problem`, with a problem document.
 */
export async function streamEvents(
  response: Response,
  status: number,
  work: StreamBody,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  response.status(status);
  response.set({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  response.flushHeaders();
  const write = async (text: string): Promise<void> => {
    if (signal.aborted || response.write(text)) return;
    await once(response, 'drain', { signal }).catch(() => undefined);
  };
  const send = (event: string, data: unknown): Promise<void> =>
    write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const heartbeat = setInterval(() => void write(': still here\n\n'), HEARTBEAT_MS);
  try {
    await work(send, signal);
  } catch (error) {
    if (!signal.aborted) {
      onError(error);
      await send('problem', problemOf(error, String(response.getHeader('x-request-id') ?? '')));
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}
