import { Readable } from 'node:stream';
import { deliveryOf } from '../../access/inbox/mail/smtp-transport.ts';
import { openEncryptedTransport } from './encrypted-transport.ts';

/** What became of one attempt. `unknown`: the message was being given to the server when the line ended. */
export type Attempt =
  | { outcome: 'accepted' }
  /** `code` names the failure without any address: a reply code (RFC 5321 section 4.2) or `connection`. */
  | { outcome: 'again' | 'never' | 'unknown'; code: string };

/** The way of approved emails to the mail server. */
export interface ReleaseTransport {
  /** Gives a finished message (RFC 5322) to the server, for one recipient. */
  send(message: Buffer, from: string, to: string): Promise<Attempt>;
}

const TIMEOUT_MS = 30_000;

/**
 * Sends through an SMTP server, only over an encrypted line (`openEncryptedTransport`). A line that ends after the
 * server asked for the message (354) and before its answer leaves the outcome open (RFC 5321 section 6.1).
 */
export const createReleaseTransport = (url: string, timeoutMs = TIMEOUT_MS): ReleaseTransport => ({
  send: async (message, from, to) => {
    const transport = openEncryptedTransport(url, timeoutMs);
    let begun = false;
    transport.use('stream', (mail, done) => {
      // Read for the first time when the server has asked for the message.
      mail.message.createReadStream = () =>
        new Readable({
          read() {
            begun = true;
            this.push(message);
            this.push(null);
          },
        });
      done();
    });
    try {
      await transport.sendMail({ raw: message, envelope: { from, to } });
      return { outcome: 'accepted' };
    } catch (error) {
      const attempt = deliveryOf(error);
      return begun && attempt.outcome === 'again' && attempt.code === 'connection'
        ? { outcome: 'unknown', code: attempt.code }
        : attempt;
    } finally {
      transport.close();
    }
  },
});
