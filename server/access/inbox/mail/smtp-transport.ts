import { createTransport } from 'nodemailer';
import type { NoticeEmail } from './compose-notice.ts';

/** What became of one attempt. `again`: the server may take it later; `never`: it refused this message for good. */
export type Delivery =
  | { outcome: 'accepted' }
  /** `code` names the failure without any address: a reply code (RFC 5321 section 4.2) or `connection`. */
  | { outcome: 'again' | 'never'; code: string };

export interface MailTransport {
  send(email: NoticeEmail): Promise<Delivery>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/**
 * Sends through the SMTP server of an address such as `smtp://user:password@mail.example:587`. It turns to TLS where
 * the server offers it (STARTTLS, RFC 3207); `?requireTLS=true` sends nothing without, `smtps:` begins with it.
 */
export function createSmtpTransport(url: string, timeoutMs = TIMEOUT_MS): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A notice is text from the database: it never names a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (email) => {
      try {
        await transport.sendMail({ ...email, headers: { 'Auto-Submitted': 'auto-generated' } });
        return { outcome: 'accepted' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * What a failed attempt means. Only a permanent reply about this message or its recipient is final; refused credentials
 * can be corrected.
 */
export function deliveryOf(error: unknown): Delivery {
  const { responseCode, code } = Object(error) as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode !== 'number' || responseCode < 400) return { outcome: 'again', code: 'connection' };
  const aboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return {
    outcome: responseCode >= 500 && aboutMessage ? 'never' : 'again',
    code: String(responseCode),
  };
}
