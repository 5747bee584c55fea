import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  /** Address for the client; the certificate is one that nobody vouches for. */
  url: string;
  received: { email: Email; raw: string; secure: boolean }[];
  close(): Promise<void>;
}

export interface MailServerOptions extends SMTPServerOptions {
  /** Whether the line is cut after the message to this address was read, before it is answered. */
  cuts?: (address: string) => boolean;
}

/** A real SMTP server on a free port that keeps what it accepts. */
export async function startMailServer({
  cuts = () => false,
  ...options
}: MailServerOptions = {}): Promise<MailServer> {
  const received: MailServer['received'] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...options,
    onData: async (stream, session, callback) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      const raw = Buffer.concat(chunks).toString('utf8');
      if (session.envelope.rcptTo.some(({ address }) => cuts(address))) {
        for (const connection of server.connections) connection.close();
        return;
      }
      received.push({ email: await PostalMime.parse(raw), raw, secure: session.secure });
      callback();
    },
  });
  // A connection that is cut on purpose ends with an error that is expected.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?tls.rejectUnauthorized=false`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
