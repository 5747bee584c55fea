import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { canonicalBytes } from '../../../../server/audit/canonical-bytes.ts';

/** The statement with other members, in its canonical form. */
const renamed = (statement: string, members: object): string =>
  canonicalBytes({ ...JSON.parse(statement), ...members }).toString('utf8');

/** The check that finds it, what was done, and how. */
type Forgery = [
  check: string,
  what: string,
  change: (manifest: EvidenceManifest, files: Record<string, Uint8Array>) => void,
];

/** Changes by somebody who makes every digest fit again and signs with a key of their own. */
export const FORGERIES: Forgery[] = [
  [
    'content-hash',
    'another email',
    (_, files) => {
      files['email.html'] = Buffer.from('<p>Better than all others.</p>');
    },
  ],
  [
    'content-hash',
    'another text in a slot',
    ({ assembly }) => {
      for (const fill of assembly.content.slots) fill.text += ' Cures everything.';
    },
  ],
  [
    'items',
    'another wording of a module',
    ({ modules }) => {
      for (const item of modules) item.content['keyMessage'] = 'other';
    },
  ],
  [
    'sources',
    'a claim left out',
    (manifest) => {
      manifest.claims = [];
    },
  ],
  [
    'sources',
    'a quoted place left out',
    ({ references }) => {
      for (const item of references) item.content['anchors'] = [];
    },
  ],
  [
    'roles',
    'a signature left out',
    (manifest) => {
      manifest.signatures = manifest.signatures.slice(1);
    },
  ],
  [
    'signatures',
    'another signer in a statement',
    ({ signatures }) => {
      for (const signed of signatures)
        signed.statement = renamed(signed.statement, { printedName: 'Dr Nobody' });
    },
  ],
  [
    'signatures',
    'a rejection turned into an approval by the same person in another role',
    ({ signatures }) => {
      for (const signed of signatures) signed.statement = renamed(signed.statement, { role: 'medical' });
    },
  ],
  [
    'authors',
    'an author taken off the list',
    (manifest) => {
      manifest.authors = [];
    },
  ],
  [
    'authors',
    'a signer who is an author',
    (manifest) => {
      const { accountId } = JSON.parse(manifest.signatures[0]?.statement ?? '{}');
      manifest.authors.push({ accountId, personId: accountId, printedName: 'x' });
    },
  ],
  [
    'reports',
    'a report with a finding taken out',
    ({ reports }) => {
      for (const report of reports) report.results = report.results.slice(1);
    },
  ],
  [
    'reports',
    'a report left out',
    (manifest) => {
      manifest.reports = manifest.reports.slice(-1);
    },
  ],
  [
    'inclusion',
    'another event in an entry of the log',
    ({ log }) => {
      for (const entry of log.entries)
        entry.leaf = entry.leaf.replace('assembly.submitted', 'assembly.withdrawn');
    },
  ],
  [
    'inclusion',
    'an entry at another position',
    ({ log }) => {
      for (const entry of log.entries) entry.position += 1;
    },
  ],
  [
    'checkpoint',
    'another root',
    ({ log }) => {
      log.checkpoint = log.checkpoint.replace(/\n(\d+)\n/u, (_, size: string) => `\n${Number(size) + 1}\n`);
    },
  ],
  [
    'records',
    'the approval left out',
    ({ log }) => {
      log.entries = log.entries.filter(({ leaf }) => !leaf.includes('assembly.approved'));
    },
  ],
  [
    'identity',
    'the confirmations of identity left out',
    ({ log }) => {
      log.entries = log.entries.filter(({ leaf }) => !leaf.includes('access.confirmed'));
    },
  ],
  [
    'passkeys',
    'an answer of an authenticator that was made for something else',
    ({ signatures }) => {
      for (const signed of signatures) {
        const { confirmation } = JSON.parse(signed.statement);
        if (confirmation.method !== 'passkey') continue;
        const subject = confirmation.subject.replace(/"nonce":"./u, '"nonce":"_');
        signed.statement = renamed(signed.statement, { confirmation: { ...confirmation, subject } });
      }
    },
  ],
  [
    'passkeys',
    'the passkey of a signature that was turned into another role',
    ({ signatures }) => {
      for (const signed of signatures)
        if (signed.statement.includes('"method":"passkey"'))
          signed.statement = renamed(signed.statement, { role: 'medical' });
    },
  ],
  [
    'message',
    'another email in the message',
    (_, files) => {
      const message = Buffer.from(files['email.eml'] ?? []).toString('latin1');
      files['email.eml'] = Buffer.from(message.replace('Sehr geehrte', 'Sehr geplagte'), 'latin1');
    },
  ],
  [
    'message',
    'another subject line in the message',
    (_, files) => {
      const message = Buffer.from(files['email.eml'] ?? []).toString('latin1');
      files['email.eml'] = Buffer.from(message.replace(/^Subject: /mu, 'Subject: Urgent: '), 'latin1');
    },
  ],
  [
    'texts',
    'another subject line in the manifest',
    ({ assembly }) => {
      assembly.subject = 'Urgent';
    },
  ],
  [
    'message',
    'an attachment in the message',
    (_, files) => {
      const message = Buffer.from(files['email.eml'] ?? []).toString('latin1');
      const more = message.replace(
        /(--[^\r\n]+)--\r\n$/u,
        '$1\r\nContent-Type: text/plain\r\n\r\nMore\r\n$1--\r\n',
      );
      files['email.eml'] = Buffer.from(more, 'latin1');
    },
  ],
  [
    'ai',
    'the part of the engine taken out of the record',
    ({ ai }) => {
      ai.label = null;
    },
  ],
];
