import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeMessage } from '../../../../server/release/compose-message.ts';
import type { MessagePicture } from '../../../../server/release/message-pictures.ts';
import { checkMessage } from '../../../../server/release/evidence/verify/check-message.ts';
import { sha256Hex } from '../../../../server/sha256.ts';

const HASH = '0e'.repeat(32);

/** Printable words of several scripts, with the white space of lines; never empty, as no email is. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '▼ Cardivanta® 10 mg',
        'Für Sie',
        '=?utf-8?Q?x?=',
        '= 3D',
        '\n',
        ' \n',
        '\n\n',
        '. ',
        '--',
        'x'.repeat(90),
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    `x${parts.join(' ')}`.replaceAll(/[\p{Cc}\p{Cs}]/gu, (found) => (found === '\n' ? found : '')),
  );

/** As a subject line: on one line, and without what a mail program would take for an encoded word. */
const onOneLine = (text: string): string => text.replaceAll('=?', '').replaceAll(/\s+/gu, ' ').trim();

const filesOf = async (
  subject: string,
  text: string,
  html: string,
  pictures: readonly MessagePicture[] = [],
) => {
  const rendered = { subject, text, html, preheader: '', mjml: '', references: [] };
  const message = await composeMessage({
    rendered,
    pictures,
    unsubscribeUrl: 'https://preferences.example/p',
    addresses: { from: 'news@example.com', recipient: 'recipient@example.invalid' },
    assemblyId: 'A-1',
    contentHash: HASH,
    approvedAt: new Date('2026-03-02T09:00:00Z'),
    jobCode: null,
    aiStatement: null,
  });
  const bytes = { 'email.txt': text, 'email.html': html };
  return { 'email.eml': message, ...mapped(bytes) };
};

const mapped = (texts: { 'email.txt': string; 'email.html': string }) => ({
  'email.txt': Buffer.from(texts['email.txt']),
  'email.html': Buffer.from(texts['email.html']),
});

test('every message that the composer writes is read as what it carries, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(words.map(onOneLine), words, words, async (subject, text, html) => {
      const files = await filesOf(subject, text, html);
      const check = (changed: Partial<typeof files>, wanted = subject) =>
        checkMessage({ ...files, ...changed }, { subject: wanted, contentHash: HASH }).faults;
      expect(check({})).toEqual([]);
      expect(check({ 'email.txt': Buffer.from(`a${text}`) })).toEqual([
        'The text in email.eml is not email.txt.',
      ]);
      expect(check({ 'email.html': Buffer.from(`a${html}`) })).toEqual([
        'The HTML in email.eml is not email.html.',
      ]);
      expect(check({}, `a${subject}`)).toEqual(['The subject line of email.eml is another one.']);
    }),
    { numRuns: 300 },
  );
});

const pictureOf = (bytes: Buffer): MessagePicture => {
  const sha256 = sha256Hex(bytes);
  const address = `https://assets.example/visuals/${sha256}.png`;
  return { address, fileName: `${sha256}.png`, mediaType: 'image/png', sha256, bytes };
};

test('a message that carries its pictures is read as the HTML that was signed, and a changed picture is found', async () => {
  const [one, other] = [pictureOf(Buffer.from([137, 80, 0, 255])), pictureOf(Buffer.alloc(700, 7))];
  const html = [one, other, one].map(({ address }) => `<img src="${address}" alt="€">`).join('\n');
  const files = await filesOf('Subject', 'Text', html, [one, other]);
  const faultsOf = (message: string) =>
    checkMessage(
      { ...files, 'email.eml': Buffer.from(message, 'latin1') },
      { subject: 'Subject', contentHash: HASH },
    ).faults;
  const message = files['email.eml'].toString('latin1');
  expect(message).toContain(`Content-ID:\r\n <${one.sha256}@example.com>`);
  expect(message).not.toContain(`src=3D"${one.address.slice(0, 20)}`);
  expect(faultsOf(message)).toEqual([]);
  const wrong = ['The HTML in email.eml is not email.html.'];
  expect(faultsOf(message.replace('iVAA/w==', 'iVAA/g=='))).toEqual(wrong);
  expect(
    faultsOf(message.replace(`Content-ID:\r\n <${one.sha256}`, `Content-ID:\r\n <${other.sha256}`)),
  ).toEqual(wrong);
  const unnamed = await filesOf('Subject', 'Text', '<p>No picture.</p>', [one]);
  expect(checkMessage(unnamed, { subject: 'Subject', contentHash: HASH }).faults).toEqual(wrong);
});
