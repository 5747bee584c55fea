import type { Passkey } from '../../core/contract/passkeys.ts';
import type { Database } from '../db/client.ts';

export interface PasskeyRow {
  credential_id: string;
  account_id: string;
  /** COSE key. */
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  backed_up: boolean;
  created_at: Date;
  last_used_at: Date | null;
}

/** The passkeys of an account, oldest first. */
export async function passkeysOf(database: Database, accountId: string): Promise<PasskeyRow[]> {
  const { rows } = await database.query<PasskeyRow>(
    'SELECT * FROM passkey WHERE account_id = $1 ORDER BY created_at, credential_id',
    [accountId],
  );
  return rows;
}

export async function findPasskey(database: Database, credentialId: string): Promise<PasskeyRow | undefined> {
  const { rows } = await database.query<PasskeyRow>('SELECT * FROM passkey WHERE credential_id = $1', [
    credentialId,
  ]);
  return rows[0];
}

export const passkeyView = (row: PasskeyRow): Passkey => ({
  id: row.credential_id,
  name: row.name,
  backedUp: row.backed_up,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

/** The passkeys as the options for a browser name them. */
export const descriptorsOf = (rows: readonly PasskeyRow[]) =>
  rows.map((row) => ({
    id: row.credential_id,
    type: 'public-key' as const,
    ...(row.transports.length > 0 ? { transports: row.transports } : {}),
  }));
