import type { Verification } from '../../core/contract/audit.ts';
import { CodedError } from '../../core/errors.ts';
import type { VerifierKey } from './checkpoint/verifier-key.ts';
import {
  exportHeaderSchema,
  exportLineSchema,
  firstExportHeaderSchema,
  readExportLine,
} from './export-format.ts';
import type { ExportHeader, ExportLine } from './export-format.ts';
import { readLeaf } from './read-leaf.ts';
import type { Anchor } from './verify/anchors.ts';
import { conclude } from './verify/conclusion.ts';
import { exportRoots } from './verify/export-roots.ts';
import { LogVerifier } from './verify/log-verifier.ts';
import { strictLines } from './verify/strict-lines.ts';

export interface VerifyExportOptions {
  /** Keys known from elsewhere; without them the key in the file counts, and the result says so. */
  keys?: readonly VerifierKey[];
  anchors?: readonly Anchor[];
}

/** What a file alone cannot show about its key. */
const KEY_OF_FILE =
  'The key that signed the checkpoint was taken from the file itself: whoever could replace the file could sign it. ' +
  'Give the verifier key with --key.';

/**
 * Verifies an exported log without server and database. Every byte of the file counts.
 *
 * @throws CodedError invalid_request when the file is no log export at all.
 */
export async function verifyExport(
  file: AsyncIterable<Uint8Array>,
  { keys, anchors = [] }: VerifyExportOptions = {},
): Promise<Verification> {
  const lines = strictLines(file);
  const header = readHeader((await lines.next()).value);
  const signed = 'verifierKey' in header ? header : undefined;
  const promised = signed ? exportRoots(signed, keys) : { roots: [] };
  const verifier = new LogVerifier([...('roots' in promised ? promised.roots : []), ...anchors]);
  if ('objection' in promised) verifier.stop(null, promised.objection);
  for await (const text of lines) {
    const line = text === null ? undefined : readExportLine(exportLineSchema, text);
    if (!line) verifier.stop(verifier.entries, 'The line is not in the form of the export.');
    else if (followLine(verifier, line)) continue;
    break;
  }
  if (verifier.entries !== header.entries || verifier.head !== header.head) {
    verifier.stop(verifier.entries, `The file holds ${verifier.entries} of ${header.entries} entries.`);
  }
  verifier.finish();
  const result = conclude(verifier, {
    pending: 0,
    checkpoint: signed?.checkpoint ? { note: signed.checkpoint, size: header.entries } : undefined,
    checkpoints: signed?.checkpoint ? 1 : 0,
    signaturesChecked: true,
    anchors,
  });
  return keys || !signed ? result : { ...result, notProven: [...result.notProven, KEY_OF_FILE] };
}

function followLine(verifier: LogVerifier, line: ExportLine): boolean {
  const leaf = Buffer.from(line.leaf, 'utf8');
  const read = readLeaf(leaf);
  const link = {
    position: line.position,
    leaf,
    leafHash: Buffer.from(line.leafHash, 'hex'),
    head: Buffer.from(line.head, 'hex'),
  };
  return verifier.follow(link, 'objection' in read ? read.objection : undefined);
}

function readHeader(line: unknown): ExportHeader | { entries: number; head: string } {
  const text = typeof line === 'string' ? line : '';
  const header = readExportLine(exportHeaderSchema, text) ?? readExportLine(firstExportHeaderSchema, text);
  if (header) return header;
  throw new CodedError(
    'invalid_request',
    'This file is not a log export; make one on the audit page or with the interface.',
  );
}
