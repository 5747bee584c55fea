import { CodedError, isCodedError } from '../../core/errors.ts';

/** SQLSTATE of a driver error (PostgreSQL appendix A), if it has one. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Name of the violated constraint, if the database reported one. */
function constraintOf(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined;
}

/** Whether a unique or primary key was violated; with a name, whether it was that one. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  sqlState(error) === '23505' && (constraint === undefined || constraintOf(error) === constraint);

/** Whether running the same transaction again can succeed: serialization failure or deadlock. */
export const isTransactionConflict = (error: unknown): boolean =>
  ['40001', '40P01'].includes(sqlState(error) ?? '');

const LOST_CONNECTION = /^(08|57P0)/;
const SOCKET_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOENT',
]);
const SOCKET_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

function isLostConnection(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined && LOST_CONNECTION.test(state)) return true;
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isLostConnection)) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SOCKET_CODES.has(code) || SOCKET_MESSAGES.test(error.message);
}

export const databaseUnavailable = (message: string, cause?: unknown): CodedError =>
  new CodedError('database_unavailable', message, { cause });

export const storageFull = (cause?: unknown): CodedError =>
  new CodedError(
    'storage_full',
    'The disk that holds the data is almost full, so nothing was written; free some space and try again.',
    { cause },
  );

/** Turns what the driver threw into a coded error where the database itself is in trouble; leaves the rest as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (isCodedError(error)) return error;
  if (sqlState(error) === '53100') return storageFull(error);
  if (sqlState(error) === '57014') {
    return databaseUnavailable('The database took too long for one statement, so it was given up.', error);
  }
  if (sqlState(error) === '28P01' || sqlState(error) === '28000') {
    return databaseUnavailable('The database refused the user name or password of DATABASE_URL.', error);
  }
  if (sqlState(error) === '3D000') {
    return databaseUnavailable('The database named in DATABASE_URL does not exist on its server.', error);
  }
  if (!isLostConnection(error)) return error;
  return databaseUnavailable(
    'The database does not answer, so nothing was saved; try again when it is back.',
    error,
  );
}
