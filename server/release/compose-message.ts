import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddresses } from './release-deps.ts';
import type { RenderedAssembly } from './render-email.ts';
import { unsubscribeHeaders } from './unsubscribe-headers.ts';

export interface MessageInput {
  rendered: RenderedAssembly;
  unsubscribeUrl: string;
  addresses: MailAddresses;
  assemblyId: string;
  contentHash: string;
  /** Moment of the approval, so that the same approved content always gives the same bytes. */
  approvedAt: Date;
  jobCode: string | null;
  /** What an engine did, on one line; null when none took part. */
  aiStatement: string | null;
  /** Makes the Message-ID; the content hash without it. */
  messageKey?: string;
}

const onOneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * The email as an RFC 5322 message, multipart/alternative, with the one-click unsubscribe headers of RFC 8058. Every
 * header is encoded by the mail library; nothing in it comes from the clock or from chance.
 */
export function composeMessage(input: MessageInput): Promise<Buffer> {
  const { rendered, addresses, contentHash } = input;
  const domain = /@([A-Za-z0-9.-]+)>?$/u.exec(addresses.from.trim())?.[1] ?? 'imprimatur.invalid';
  const composer = new MailComposer({
    from: addresses.from,
    to: addresses.recipient,
    subject: onOneLine(rendered.subject),
    text: rendered.text,
    html: rendered.html,
    date: input.approvedAt,
    messageId: `<${input.messageKey ?? contentHash}@${domain}>`,
    baseBoundary: contentHash.slice(0, 32),
    newline: 'windows',
    headers: {
      ...unsubscribeHeaders(input.unsubscribeUrl),
      'X-Imprimatur-Assembly': onOneLine(input.assemblyId),
      'X-Imprimatur-Content-Hash': contentHash,
      ...(input.jobCode ? { 'X-Imprimatur-Job-Code': onOneLine(input.jobCode) } : {}),
      ...(input.aiStatement ? { 'X-AI-Disclosure': onOneLine(input.aiStatement) } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
