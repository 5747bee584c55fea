import type { AuditEntry } from '../../audit/entry.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';

/** What else the manifest tells is what the log recorded: state, checks, accepted warnings, decisions over texts. */
export function checkRecords({ manifest, entries }: EvidenceFacts): EvidenceCheck {
  const { assembly, reports, reportOfPack, justifications, ai } = manifest;
  const own = entries.filter(({ subject }) => subject.type === 'assembly');
  const faults: string[] = [];
  const approved = own.some(
    ({ type, contentHash }) =>
      (type === 'assembly.approved' || type === 'assembly.approved_as_member') &&
      contentHash === assembly.contentHash,
  );
  if (!approved) faults.push('The pack has no entry of the log for the approval of this content.');
  if (own.some(({ subject }) => subject.id !== assembly.id))
    faults.push('An entry of the log is about another email.');
  for (const report of reports) {
    // The one made for the pack is younger than the checkpoint that proves the entries.
    if (report.id === reportOfPack) continue;
    const entry = recorded(own, 'check.recorded', 'report', report.id);
    if (!entry) faults.push(`The pack has no entry of the log for the check report ${report.id}.`);
    else if (entry.details['ruleSet'] !== report.ruleSet || entry.details['verdict'] !== report.verdict)
      faults.push(`The audit log recorded another result or other rules for the check report ${report.id}.`);
  }
  for (const { ruleId, accountId } of justifications)
    if (recorded(own, 'warning.justified', 'rule', ruleId)?.actor.id !== accountId)
      faults.push(`The audit log does not say that this person accepted the warning ${ruleId}.`);
  for (const decision of ai.decisions) {
    const type = decision.decision === 'accept' ? 'generated_text.accepted' : 'generated_text.rejected';
    const entry = recorded(own, type, 'decision', decision.decisionId);
    if (entry?.actor.id !== decision.accountId || entry.details['textHash'] !== decision.textSha256)
      faults.push(`The audit log does not say the decision over the text at ${decision.slotId}.`);
  }
  return judged(
    'records',
    'Approval, check reports, accepted warnings and decisions over generated text are as the audit log recorded them.',
    faults,
  );
}

/** The newest entry of a type that names this. */
const recorded = (
  entries: readonly AuditEntry[],
  type: AuditEntry['type'],
  detail: string,
  value: string,
): AuditEntry | undefined =>
  entries.findLast((entry) => entry.type === type && entry.details[detail] === value);
