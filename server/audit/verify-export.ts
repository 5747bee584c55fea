import { z } from 'zod';
import type { Verification } from '../../core/contract/audit.ts';
import { CodedError } from '../../core/errors.ts';
import { LOG_EXPORT_FORMAT } from './export-log.ts';
import { readLeaf } from './read-leaf.ts';
import { ChainVerifier, NOT_ANCHORED } from './verify-chain.ts';

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);
const headerSchema = z.strictObject({
  format: z.literal(LOG_EXPORT_FORMAT),
  entries: z.int().min(0),
  head: hexSchema,
});
const lineSchema = z.strictObject({
  position: z.int(),
  leaf: z.string(),
  leafHash: hexSchema,
  head: hexSchema,
});

/**
 * Verifies an exported log without server and database.
 *
 * @throws CodedError invalid_request when the file is no log export at all.
 */
export async function verifyExport(lines: AsyncIterable<string>): Promise<Verification> {
  const verifier = new ChainVerifier();
  let header: z.output<typeof headerSchema> | undefined;
  for await (const text of lines) {
    if (!header) {
      header = readHeader(text);
      continue;
    }
    if (text === '') continue;
    const parsed = lineSchema.safeParse(parseJson(text));
    if (!parsed.success) verifier.stop(verifier.entries, 'The line is not in the form of the export.');
    else if (!followLine(verifier, parsed.data)) break;
  }
  if (!header) throw notAnExport();
  if (verifier.entries !== header.entries || verifier.head !== header.head) {
    verifier.stop(verifier.entries, `The file holds ${verifier.entries} of ${header.entries} entries.`);
  }
  return {
    ok: verifier.firstBad === null,
    entries: verifier.entries,
    head: verifier.head,
    anchored: false,
    firstBad: verifier.firstBad,
    pending: 0,
    notProven: [NOT_ANCHORED],
  };
}

function followLine(verifier: ChainVerifier, line: z.output<typeof lineSchema>): boolean {
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

function readHeader(text: string): z.output<typeof headerSchema> {
  const parsed = headerSchema.safeParse(parseJson(text));
  if (!parsed.success) throw notAnExport();
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notAnExport = (): CodedError =>
  new CodedError(
    'invalid_request',
    'This file is not a log export; make one on the audit page or with the interface.',
  );
