import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { Proposal } from '../../core/assembly/proposal.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';

/** Stores the gaps of a proposal inside the caller's transaction; returns an audit entry for each. */
export async function recordGaps(
  deps: ChangeDeps,
  assemblyId: string,
  content: AssemblyContent,
  proposal: Proposal,
): Promise<AuditEntryDraft[]> {
  const { market, language } = content.context;
  const entries: AuditEntryDraft[] = [];
  for (const gap of proposal.gaps) {
    const gapId = deps.newId();
    await deps.database.query(
      `INSERT INTO gap (gap_id, assembly_id, slot_id, market, language, topics, nearest, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        gapId,
        assemblyId,
        gap.slotId,
        market,
        language,
        gap.topics,
        JSON.stringify(gap.nearest),
        deps.clock(),
      ],
    );
    entries.push({
      type: 'gap.recorded',
      subject: { type: 'assembly', id: assemblyId },
      market,
      details: { gap: gapId, slot: gap.slotId, topics: gap.topics, language },
    });
  }
  return entries;
}
