import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Verification } from '../../core/contract/audit.ts';
import { CodedError } from '../../core/errors.ts';
import { verifyExport } from '../audit/verify-export.ts';
import { verifyLog } from '../audit/verify-log.ts';
import { placeEntries, queueUnplaced } from '../audit/place-entries.ts';
import type { Database } from '../db/client.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** `verify` without a file: the log of the database. What a server that ended left waiting is placed first. */
export async function verifyLogCommand(deps: { database: Database }): Promise<CommandOutcome> {
  await queueUnplaced(deps.database);
  let placed = await placeEntries(deps.database);
  while (placed > 0) placed = await placeEntries(deps.database);
  return outcomeOf(await verifyLog(deps.database));
}

/** `verify FILE`: an exported log, without a database. */
export async function verifyFileCommand(file: string): Promise<CommandOutcome> {
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new CodedError('invalid_request', `The file ${file} cannot be read.`, { cause });
  });
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  return outcomeOf(await verifyExport(lines));
}

function outcomeOf(result: Verification): CommandOutcome {
  const where = result.firstBad?.position ?? 'an entry without position';
  const verdict = result.firstBad
    ? `Broken at ${where}: ${result.firstBad.what}`
    : `${result.entries} of ${result.entries} entries verified; head ${result.head}.`;
  return { exitCode: result.ok ? 0 : 1, result, text: [verdict, ...result.notProven].join('\n') };
}
