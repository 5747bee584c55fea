import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type { z } from 'zod';
import type {
  assertionSchema,
  attestationSchema,
  creationOptionsSchema,
  requestOptionsSchema,
} from '../../core/contract/passkeys.ts';

/** The person closed the browser's dialog, let it time out, or the device has no fitting passkey. */
export class PasskeyNotUsed extends Error {
  constructor(cause: unknown) {
    super('The passkey was not used.', { cause });
    this.name = 'PasskeyNotUsed';
  }
}

/** Asks the browser for an answer of a passkey. @throws PasskeyNotUsed */
export async function answerWithPasskey(
  options: z.output<typeof requestOptionsSchema>,
): Promise<z.input<typeof assertionSchema>> {
  const { id, rawId, response, type } = await used(() =>
    startAuthentication({
      optionsJSON: { ...options, allowCredentials: options.allowCredentials.map(descriptorOf) },
    }),
  );
  return { id, rawId, response, type, clientExtensionResults: {} };
}

/** Asks the browser to make a passkey. @throws PasskeyNotUsed */
export async function makePasskey(
  options: z.output<typeof creationOptionsSchema>,
): Promise<z.input<typeof attestationSchema>> {
  const { id, rawId, response, type } = await used(() =>
    startRegistration({
      optionsJSON: { ...options, excludeCredentials: options.excludeCredentials.map(descriptorOf) },
    }),
  );
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    id,
    rawId,
    type,
    response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
    clientExtensionResults: {},
  };
}

type Descriptor = z.output<typeof requestOptionsSchema>['allowCredentials'][number];

const descriptorOf = ({ id, type, transports }: Descriptor) => ({
  id,
  type,
  ...(transports ? { transports } : {}),
});

async function used<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WebAuthnError || error instanceof DOMException) throw new PasskeyNotUsed(error);
    throw error instanceof Error && error.name === 'NotAllowedError' ? new PasskeyNotUsed(error) : error;
  }
}
