import { type Delivery, deliveryOf } from '../../access/inbox/mail/smtp-transport.ts';
import { openEncryptedTransport } from './encrypted-transport.ts';

/** Where tests may go, and the way there. */
export interface TestMail {
  /** Allowed addresses, in lower case. */
  recipients: readonly string[];
  /** Gives a finished message (RFC 5322) to the server, for one recipient. */
  send(message: Buffer, from: string, to: string): Promise<Delivery>;
}

const TIMEOUT_MS = 20_000;

/** Test sends through an SMTP server, only over an encrypted line (`openEncryptedTransport`). */
export const createTestMail = (
  url: string,
  recipients: readonly string[],
  timeoutMs = TIMEOUT_MS,
): TestMail => ({
  recipients: recipients.map((address) => address.toLowerCase()),
  send: async (raw, from, to) => {
    const transport = openEncryptedTransport(url, timeoutMs);
    try {
      await transport.sendMail({ raw, envelope: { from, to } });
      return { outcome: 'accepted' };
    } catch (error) {
      return deliveryOf(error);
    } finally {
      transport.close();
    }
  },
});
