import type { AuditEventType } from '../../core/audit/events.ts';
import { defineRule, finding } from '../define-rule.ts';

/** Entries of which one must exist before an assembly can be in a state. */
const ENTRY_FOR_STATE: ReadonlyMap<string, readonly AuditEventType[]> = new Map([
  ['in_review', ['assembly.submitted']],
  ['changes_requested', ['assembly.rejected', 'assembly.changes_requested']],
  ['approved', ['assembly.approved', 'assembly.approved_as_member']],
  ['released', ['assembly.exported', 'release.send_started']],
  ['expired', ['assembly.expired']],
  ['withdrawn', ['assembly.withdrawn']],
]);

/** What is not in the log did not happen: every content and state of the assembly has its entry. */
export default defineRule({
  id: 'AUD-001',
  version: 4,
  severity: 'block',
  source: '21 CFR 11.10(e); EU GMP Annex 11 §9',
  summary: 'The log verifies and has the entries of this content, of its state and of every stored row.',
  needs: ['audit'],
  check({ audit, contentHash }) {
    const fix = 'Do not use this email. Ask an auditor to look at the log.';
    const ofState = ENTRY_FOR_STATE.get(audit.state);
    const expected: (readonly AuditEventType[])[] = [['assembly.drafted'], ...(ofState ? [ofState] : [])];
    const missing = expected.filter((types) => !types.some((type) => audit.eventTypes.includes(type)));
    return [
      ...(audit.log.verifies
        ? []
        : [
            finding('The audit log does not verify.', {
              evidence: audit.log.firstBad ?? 'first bad entry unknown',
              fix,
            }),
          ]),
      ...missing.map((types) =>
        finding('An audit entry of this assembly is missing.', {
          evidence: `${types.join(' or ')}, state ${audit.state}`,
          fix,
        }),
      ),
      ...audit.unrecorded.map((row) =>
        finding('Something that is stored for this assembly has no audit entry.', { evidence: row, fix }),
      ),
      ...(audit.recordedHashes.includes(contentHash)
        ? []
        : [
            finding(
              'The log has no entry for this content: it, or something it uses, changed since it was recorded.',
              {
                evidence: `content hash ${contentHash}`,
                fix: 'Open the stored email and check it again, or make the change in Imprimatur, where it is recorded.',
              },
            ),
          ]),
    ];
  },
});
