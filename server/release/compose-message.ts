import MailComposer from 'nodemailer/lib/mail-composer';
import type { MessagePicture } from './message-pictures.ts';
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
  /** Pictures that the message carries; others are loaded from their addresses. */
  pictures?: readonly MessagePicture[];
  /** Makes the Message-ID; the content hash without it. */
  messageKey?: string;
}

const onOneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * The email as an RFC 5322 message, multipart/alternative, with the one-click unsubscribe headers of RFC 8058. Pictures
 * that it carries are related parts (RFC 2387): the HTML names each by its Content-ID (RFC 2392), and the part says at
 * which address the signed HTML has it (Content-Location, RFC 2557). Every header is encoded by the mail library; nothing
 * in it comes from the clock or from chance.
 */
export function composeMessage(input: MessageInput): Promise<Buffer> {
  const { rendered, addresses, contentHash, pictures = [] } = input;
  const domain = /@([A-Za-z0-9.-]+)>?$/u.exec(addresses.from.trim())?.[1] ?? 'imprimatur.invalid';
  const composer = new MailComposer({
    from: addresses.from,
    to: addresses.recipient,
    subject: onOneLine(rendered.subject),
    text: rendered.text,
    html: pictures.reduce(
      (html, { address, sha256 }) => html.replaceAll(`"${address}"`, `"cid:${sha256}@${domain}"`),
      rendered.html,
    ),
    attachments: pictures.map(({ address, fileName, mediaType, sha256, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      contentDisposition: 'inline' as const,
      cid: `${sha256}@${domain}`,
      headers: { 'Content-Location': address },
      content: bytes,
    })),
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
