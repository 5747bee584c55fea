import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { SecurityAlertView } from '../../core/contract/accounts.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';

const DAYS_SHOWN = 30;
const ALERTS_MAX = 100;

interface Row {
  entry_id: string;
  leaf: Buffer;
  recorded_at: Date;
  account_id: string;
  sign_in_name: string;
  printed_name: string;
  locked_until: Date | null;
}

/** Accounts that were locked after wrong attempts, newest first, read from the audit log itself. */
export async function listSecurityAlerts(
  deps: Pick<ChangeDeps, 'database' | 'clock'>,
): Promise<SecurityAlertView[]> {
  const now = deps.clock();
  const { rows } = await deps.database.query<Row>(
    `SELECT entry_id, leaf, recorded_at, account_id, sign_in_name, printed_name, locked_until
       FROM audit_entry JOIN account ON account_id = subject_id
      WHERE event_type = 'access.locked' AND subject_type = 'account' AND recorded_at > $1
      ORDER BY recorded_at DESC, arrival DESC LIMIT $2`,
    [new Date(now.getTime() - DAYS_SHOWN * 86_400_000), ALERTS_MAX],
  );
  return rows.map((row) => {
    const { attempts } = auditEntrySchema.parse(JSON.parse(row.leaf.toString('utf8'))).details;
    return {
      entryId: row.entry_id,
      accountId: row.account_id,
      signInName: row.sign_in_name,
      printedName: row.printed_name,
      attempts: typeof attempts === 'number' ? attempts : 0,
      at: row.recorded_at.toISOString(),
      locked: row.locked_until !== null && row.locked_until > now,
    };
  });
}
