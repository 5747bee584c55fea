import { CodedError } from '../../../core/errors.ts';
import type { Database } from '../../db/client.ts';
import { findAdaptation, type StoredAdaptation } from './stored-adaptation.ts';

/** What an assembly was adapted from. @throws CodedError not_found for one that is no adaptation */
export async function readAdaptation(database: Database, assemblyId: string): Promise<StoredAdaptation> {
  const found = await findAdaptation(database, assemblyId);
  if (found) return found;
  throw new CodedError('not_found', 'This email is not an adaptation of another one.');
}
