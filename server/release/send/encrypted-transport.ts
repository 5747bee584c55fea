import { createTransport } from 'nodemailer';

/**
 * The way to the SMTP server of an address such as `smtp://user:password@mail.example:587`. Nothing is sent before the
 * line is encrypted: STARTTLS (RFC 3207) is required, `smtps:` begins with TLS (RFC 8314).
 */
export const openEncryptedTransport = (url: string, timeoutMs: number) =>
  createTransport({
    url,
    requireTLS: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
