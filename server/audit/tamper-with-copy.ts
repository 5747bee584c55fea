import type { LogDamage, Verification } from '../../core/contract/audit.ts';
import { CodedError } from '../../core/errors.ts';
import type { Database } from '../db/client.ts';
import { lastPosition } from './log-rows.ts';
import { copyOf, copySource } from './verify/log-copy.ts';
import { damageCopy } from './verify/damage-copy.ts';
import { databaseSource } from './verify/database-source.ts';
import { verifySource } from './verify/verify-source.ts';
import type { VerifyOptions } from './verify/verify-source.ts';

/** A larger log is not copied into memory for a demonstration. */
const MOST_ENTRIES = 50_000;

/**
 * Copies the log into memory, damages the copy and verifies it. The stored log is only read.
 *
 * @throws CodedError invalid_request when there is nothing to damage at the position, too_large for a large log.
 */
export async function tamperWithCopy(
  database: Database,
  { damage, position }: { damage: LogDamage; position: number },
  options: VerifyOptions,
): Promise<Verification> {
  if ((await lastPosition(database)) >= MOST_ENTRIES) {
    throw new CodedError('too_large', `Only logs of up to ${MOST_ENTRIES} entries are copied for this.`);
  }
  const copy = await copyOf(databaseSource(database));
  return verifySource(copySource(damageCopy(copy, damage, position)), options);
}
