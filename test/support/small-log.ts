import { SYSTEM } from '../../core/access/actor.ts';
import { appendEntry } from '../../server/audit/append-entry.ts';
import { signCheckpoint } from '../../server/audit/checkpoint/sign-checkpoint.ts';
import { exportLog } from '../../server/audit/export-log.ts';
import { placeEntries } from '../../server/audit/place-entries.ts';
import type { Database } from '../../server/db/client.ts';
import { changeDeps } from './changes.ts';
import { checkpointDeps } from './log-signer.ts';

/** Appends one entry about an assembly, and gives it its position. */
export async function addEntry(database: Database, id: string): Promise<string> {
  const subject = { type: 'assembly', id };
  const entry = await appendEntry(changeDeps(database), SYSTEM, {
    type: 'assembly.drafted',
    subject,
    market: 'DE',
    details: { words: id.length },
  });
  await placeEntries(database);
  return entry.id;
}

/** Adds so many entries and signs a checkpoint after each `every` of them and at the end. */
export async function growLog(database: Database, entries: number, every: number): Promise<void> {
  for (let index = 1; index <= entries; index += 1) {
    await addEntry(database, `A-${index}`);
    if (index % every === 0 || index === entries) await signCheckpoint(checkpointDeps(database));
  }
}

/** The bytes of an export, signed by the test signer. */
export async function exportBytes(database: Database): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportLog(checkpointDeps(database))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Bytes as a file is read. */
export async function* inChunks(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
