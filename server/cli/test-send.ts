import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { ReleaseDeps } from '../release/release-deps.ts';
import { sendTest, type TestDelivery } from '../release/send/send-test.ts';
import type { TestMail } from '../release/send/test-mail.ts';
import type { CommandOutcome } from './command-outcome.ts';

/**
 * `test-send ID --to ADDRESS…`: exit code 1 when the mail server took the email for nobody or not for everybody.
 *
 * @throws CodedError those of `sendTest`
 */
export async function testSendCommand(
  deps: ReleaseDeps,
  mail: TestMail | undefined,
  id: string,
  options: { to: string[] },
): Promise<CommandOutcome> {
  const { contentHash, deliveries } = await sendTest(deps, COMMAND_LINE, mail, {
    assemblyId: id,
    to: options.to,
  });
  const ok = deliveries.every(({ outcome }) => outcome === 'accepted');
  return {
    exitCode: ok ? 0 : 1,
    result: { ok, contentHash, deliveries },
    text: deliveries.map(describe).join('\n'),
  };
}

const describe = (delivery: TestDelivery): string =>
  delivery.outcome === 'accepted'
    ? `${delivery.to}: sent`
    : `${delivery.to}: not sent (${delivery.code}); ${delivery.outcome === 'again' ? 'the server may take it later' : 'the server refused it for good'}`;
