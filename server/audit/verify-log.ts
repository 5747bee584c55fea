import type { Verification } from '../../core/contract/audit.ts';
import type { Database } from '../db/client.ts';
import { databaseSource } from './verify/database-source.ts';
import { verifySource } from './verify/verify-source.ts';
import type { VerifyOptions } from './verify/verify-source.ts';

/** Recomputes the log of the database; see `verifySource`. */
export const verifyLog = (database: Database, options: VerifyOptions = {}): Promise<Verification> =>
  verifySource(databaseSource(database), options);
