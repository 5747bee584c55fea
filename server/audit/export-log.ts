import type { Database } from '../db/client.ts';
import { latestCheckpoint } from './checkpoint/stored-checkpoints.ts';
import { signCheckpoint } from './checkpoint/sign-checkpoint.ts';
import type { CheckpointDeps } from './checkpoint/sign-checkpoint.ts';
import type { ExportHeader, ExportLine } from './export-format.ts';
import { LOG_EXPORT_FORMAT } from './export-format.ts';
import { placedRows } from './log-rows.ts';
import { storedConsistency } from './tree/stored-proofs.ts';

/**
 * The placed log as JSON lines in UTF-8, in the form of `export-format.ts`: a header with the signed checkpoint over
 * exactly these entries and its consistency proof from the checkpoint before, then one line for each position.
 */
export async function* exportLog(deps: CheckpointDeps): AsyncGenerator<Uint8Array> {
  const { database } = deps;
  const header = await headerOf(deps);
  yield line(header);
  for await (const batch of placedRows(database, header.entries - 1)) {
    yield Buffer.concat(
      batch.map((row) => {
        const { position, leaf, leaf_hash: leafHash, head } = row;
        const text = leaf.toString('utf8');
        return line({ position, leaf: text, leafHash: leafHash.toString('hex'), head: head.toString('hex') });
      }),
    );
  }
}

async function headerOf(deps: CheckpointDeps): Promise<ExportHeader> {
  const { database, signer } = deps;
  const checkpoint = await signCheckpoint(deps);
  const { verifierKey } = signer();
  if (!checkpoint) {
    const head = '0'.repeat(64);
    return { format: LOG_EXPORT_FORMAT, entries: 0, head, verifierKey, checkpoint: null, earlier: null };
  }
  const { size, note } = checkpoint;
  const { rows } = await database.query<{ head: Buffer }>(
    'SELECT head FROM audit_position WHERE position = $1',
    [size - 1],
  );
  return {
    format: LOG_EXPORT_FORMAT,
    entries: size,
    head: rows[0]?.head.toString('hex') ?? '',
    verifierKey,
    checkpoint: note,
    earlier: await earlierOf(database, size),
  };
}

async function earlierOf(database: Database, size: number): Promise<ExportHeader['earlier']> {
  const before = await latestCheckpoint(database, { before: size });
  if (!before) return null;
  const proof = await storedConsistency(database, before.size, size);
  return { checkpoint: before.note, consistencyProof: proof.map((hash) => hash.toString('base64')) };
}

const line = (value: ExportHeader | ExportLine): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
