import { allTexts } from '../../../core/assembly/assembly.ts';
import { DIGITAL_SOURCE_TYPE_ROOT } from '../../../core/release/evidence/ai-record.ts';
import type { AiRecord } from '../../../core/release/evidence/ai-record.ts';
import type { StoredAssembly } from '../../assembly/stored-assembly.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';

/** What engines did to an email, and what people decided over generated text, oldest first. */
export async function loadAiRecord(
  database: Database,
  { id, content, proposal }: Pick<StoredAssembly, 'id' | 'content' | 'proposal'>,
): Promise<AiRecord> {
  const { rows } = await database.query<
    Omit<AiRecord['decisions'][number], 'decidedAt'> & { decided_at: Date }
  >(
    `SELECT decision_id AS "decisionId", slot_id AS "slotId", text_hash AS "textSha256", decision, checked, reason,
            account_id AS "accountId", coalesce(account.printed_name, account_id) AS "printedName", decided_at
       FROM text_decision LEFT JOIN account USING (account_id)
      WHERE assembly_id = $1 ORDER BY decided_at, decision, decision_id`,
    [id],
  );
  const { engine, offered, suggestions, generatedSlots, generatedTexts } = proposal;
  return {
    label: content.aiLabel,
    engine,
    offered: offered ?? null,
    suggestions,
    generatedSlots,
    ...(generatedTexts && { generatedTexts }),
    texts: allTexts(content).map(({ slotId, origin, choice, digitalSourceType, text }) => ({
      slotId,
      origin,
      choice: choice ?? null,
      digitalSourceType:
        digitalSourceType === undefined ? null : DIGITAL_SOURCE_TYPE_ROOT + digitalSourceType,
      sha256: sha256Hex(text),
    })),
    decisions: rows.map(({ decided_at: decidedAt, ...row }) => ({
      ...row,
      decidedAt: decidedAt.toISOString(),
    })),
  };
}
