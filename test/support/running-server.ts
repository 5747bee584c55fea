import { request as send } from 'node:http';
import { z } from 'zod';
import { startProgram } from './child-program.ts';
import type { ChildProgram } from './child-program.ts';

/** `imprimatur serve` in a process of its own, on a free port. */
export interface RunningServer {
  url: string;
  program: ChildProgram;
  /** Cookie header of a new session of a demonstration person, such as `anna.weber`. */
  signInAs(name: string): Promise<string>;
  /** A request as a page of this site would send it; `body` is sent as JSON. */
  request(method: string, path: string, options?: RunningRequest): Promise<Response>;
  /** The JSON of an answer that has to be a success. */
  json(method: string, path: string, options?: RunningRequest): Promise<unknown>;
}

export interface RunningRequest {
  cookie?: string | undefined;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Starts `serve` with its data in the folder, and resolves when it said where it listens. */
export async function startServer(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const program = startProgram('../../server/main.ts', ['serve', '--port', '0', '--data', dataDir], {
    env: { NODE_ENV: 'development', DATABASE_URL: '', IMPRIMATUR_LOG_LEVEL: 'warn', ...env },
  });
  const said = await program.line(/^Imprimatur is ready: /);
  const url = said.replace(/^.*?: /, '').replace('localhost', '127.0.0.1');
  const request: RunningServer['request'] = (method, path, { cookie, body, headers } = {}) =>
    fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: url,
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    url,
    program,
    request,
    json: async (method, path, options) => {
      const response = await request(method, path, options);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
      return JSON.parse(text);
    },
    signInAs: async (name) => {
      const response = await request('POST', '/api/session/demonstration', {
        body: { accountId: `demo-${name}` },
      });
      return z.string().parse(response.headers.get('set-cookie')?.split(';', 1)[0]);
    },
  };
}

/** GET of an address exactly as written, which `fetch` would tidy first. */
export const getAsWritten = (url: string, path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const outgoing = send({ hostname, port, path, method: 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
