import { allTexts } from '../../core/assembly/assembly.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { TextDecision } from '../../guardrails/facts.ts';
import type { Database } from '../db/client.ts';
import { sha256Hex } from '../sha256.ts';

/**
 * The newest decision over each text of the content, where somebody decided over exactly this text at this
 * place; of two at the same moment the rejection.
 */
export async function loadTextDecisions(
  database: Database,
  assemblyId: string,
  content: AssemblyContent,
): Promise<TextDecision[]> {
  const { rows } = await database.query<{
    slot_id: string;
    text_hash: string;
    decision: 'accept' | 'reject';
  }>(
    `SELECT slot_id, text_hash, decision FROM text_decision WHERE assembly_id = $1
      ORDER BY decided_at DESC, decision DESC, decision_id`,
    [assemblyId],
  );
  if (rows.length === 0) return [];
  return allTexts(content).flatMap(({ slotId, text }) => {
    const hash = sha256Hex(text);
    const decided = rows.find((row) => row.slot_id === slotId && row.text_hash === hash);
    return decided ? [{ slotId, text, decision: decided.decision }] : [];
  });
}
