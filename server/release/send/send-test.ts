import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Delivery } from '../../access/inbox/mail/smtp-transport.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import { mutate } from '../../audit/mutate.ts';
import { aiDisclosureOf } from '../ai-disclosure.ts';
import { composeMessage } from '../compose-message.ts';
import { jobCodeOf } from '../job-code.ts';
import { messagePictures } from '../message-pictures.ts';
import type { ReleaseDeps } from '../release-deps.ts';
import { renderAssembly } from '../render-assembly.ts';
import type { TestMail } from './test-mail.ts';

export type TestDelivery = Delivery & { to: string };

export interface TestSend {
  contentHash: string;
  deliveries: TestDelivery[];
}

/** Stands before the subject, so that nobody takes a test for the email. */
const TEST_PREFIX = '[TEST]';

/**
 * Sends an email, in whatever state, to colleagues on the list of test recipients. It is recorded before anything leaves,
 * so that no test is unrecorded; addresses stay out of the record. Each address gets one attempt, and what became of it is
 * told: a test is not tried again by itself.
 *
 * @throws CodedError invalid_request (no server configured, an address that is not on the list), not_found, not_allowed
 */
export async function sendTest(
  deps: ReleaseDeps,
  actor: Actor,
  mail: TestMail | undefined,
  request: { assemblyId: string; to: readonly string[] },
): Promise<TestSend> {
  if (!mail)
    throw new CodedError(
      'invalid_request',
      'Test sends are not set up: IMPRIMATUR_SMTP_URL and IMPRIMATUR_TEST_RECIPIENTS are needed.',
    );
  const to = [...new Set(request.to.map((address) => address.trim().toLowerCase()))];
  const stranger = to.find((address) => !mail.recipients.includes(address));
  if (stranger !== undefined || to.length === 0)
    throw new CodedError(
      'invalid_request',
      stranger === undefined
        ? 'Name at least one test recipient.'
        : `${stranger} is not among the test recipients, so nothing was sent.`,
    );
  const sendId = deps.newId();
  const message = await mutate(deps, {
    actor,
    policy: and(holds('assembly.write'), inMarketScope),
    load: () => findAssembly(deps.database, request.assemblyId),
    change: async ({ id, revision, market, content }) => {
      const { rendered, contentHash, library } = await renderAssembly(deps.database, deps.view, content);
      const subject = `${TEST_PREFIX} ${rendered.subject}`;
      return {
        result: {
          rendered: { ...rendered, subject },
          pictures: await messagePictures(deps.database, deps.view, rendered.html, library),
          contentHash,
          assemblyId: id,
          jobCode: jobCodeOf(library, content),
          aiStatement: aiDisclosureOf(content).statement,
        },
        entries: [
          {
            type: 'assembly.test_send_started',
            subject: { type: 'assembly', id, revision },
            market,
            contentHash,
            details: { count: to.length },
          },
        ],
      };
    },
  });
  const deliveries: TestDelivery[] = [];
  for (const [index, address] of to.entries()) {
    const bytes = await composeMessage({
      ...message,
      unsubscribeUrl: deps.view.unsubscribeUrl,
      addresses: { from: deps.mail.from, recipient: address },
      approvedAt: deps.clock(),
      messageKey: `test-${sendId}-${index}`,
    });
    deliveries.push({ to: address, ...(await mail.send(bytes, deps.mail.from, address)) });
  }
  return { contentHash: message.contentHash, deliveries };
}
