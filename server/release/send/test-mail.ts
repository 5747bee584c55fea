import { createTransport } from 'nodemailer';
import { type Delivery, deliveryOf } from '../../access/inbox/mail/smtp-transport.ts';

/** Where tests may go, and the way there. */
export interface TestMail {
  /** Allowed addresses, in lower case. */
  recipients: readonly string[];
  /** Gives a finished message (RFC 5322) to the server, for one recipient. */
  send(message: Buffer, from: string, to: string): Promise<Delivery>;
}

const TIMEOUT_MS = 20_000;

/**
 * Test sends through the SMTP server of an address such as `smtp://user:password@mail.example:587`. Nothing is sent
 * before the line is encrypted: STARTTLS (RFC 3207) is required, `smtps:` begins with TLS (RFC 8314).
 */
export const createTestMail = (
  url: string,
  recipients: readonly string[],
  timeoutMs = TIMEOUT_MS,
): TestMail => ({
  recipients: recipients.map((address) => address.toLowerCase()),
  send: async (raw, from, to) => {
    const transport = createTransport({
      url,
      requireTLS: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
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
