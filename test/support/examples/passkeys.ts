import { z } from 'zod';
import { creationOptionsSchema, requestOptionsSchema } from '../../../core/contract/passkeys.ts';
import { SoftwareAuthenticator } from '../software-authenticator.ts';
import { TEST_PASSWORD } from '../test-server.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

/** Where pages of a test server are: passkeys work on localhost, not on an address in numbers. */
export const originOf = ({ url }: Pick<TestServer, 'url'>): string => url.replace('127.0.0.1', 'localhost');

export async function readJson<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

/** A made passkey that was not added yet. */
async function madePasskey(server: TestServer, as: TestPerson) {
  const body = { password: TEST_PASSWORD };
  const begun = await server.request('POST', '/api/passkeys/options', { as, body });
  const authenticator = new SoftwareAuthenticator(originOf(server));
  return { authenticator, answer: authenticator.create(await readJson(begun, creationOptionsSchema)) };
}

/** A passkey of this person, added through the interface. */
export async function passkeyOf(server: TestServer, as: TestPerson): Promise<SoftwareAuthenticator> {
  const { authenticator, answer } = await madePasskey(server, as);
  const body = { name: 'Test key', answer };
  await readJson(await server.request('POST', '/api/passkeys', { as, body }), z.object({ id: z.string() }));
  return authenticator;
}

export const signInOptions = async (server: TestServer) =>
  readJson(await server.request('GET', '/api/session/passkey-options'), requestOptionsSchema);

/** Somebody who is refused has no session to make a passkey in. */
const forCaller = async <Made>(
  server: TestServer,
  caller: TestPerson | undefined,
  make: (as: TestPerson) => Promise<Made>,
): Promise<Made> => make(caller ?? (await server.person(['auditor'])));

export const passkeyExamples: Examples = {
  'access.listPasskeys': { allowed: 'signed in', request: plain },
  'access.beginPasskey': {
    allowed: 'signed in',
    request: async () => ({ body: { password: TEST_PASSWORD } }),
  },
  'access.addPasskey': {
    allowed: 'signed in',
    request: (server, caller) =>
      forCaller(server, caller, async (as) => ({
        body: { name: 'Work laptop', answer: (await madePasskey(server, as)).answer },
      })),
  },
  'access.renamePasskey': {
    allowed: 'signed in',
    request: (server, caller) =>
      forCaller(server, caller, async (as) => ({
        params: { id: (await passkeyOf(server, as)).id },
        body: { name: 'Phone' },
      })),
  },
  'access.removePasskey': {
    allowed: 'signed in',
    request: (server, caller) =>
      forCaller(server, caller, async (as) => ({ params: { id: (await passkeyOf(server, as)).id } })),
  },
  'access.passkeySignInOptions': { allowed: 'anyone', request: plain },
  'access.signInWithPasskey': {
    allowed: 'anyone',
    request: async (server) => {
      const authenticator = await passkeyOf(server, await server.person(['auditor']));
      return { body: { answer: authenticator.answer(await signInOptions(server)) } };
    },
  },
};
