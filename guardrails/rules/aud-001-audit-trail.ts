import type { AuditEventType } from '../../core/audit/events.ts';
import { defineRule, finding } from '../define-rule.ts';

/** Entry that must exist before an assembly can be in a state. */
const ENTRY_FOR_STATE: ReadonlyMap<string, AuditEventType> = new Map([
  ['in_review', 'assembly.submitted'],
  ['changes_requested', 'assembly.rejected'],
  ['approved', 'assembly.approved'],
  ['released', 'assembly.exported'],
]);

/** What is not in the log did not happen: every content and state of the assembly has its entry. */
export default defineRule({
  id: 'AUD-001',
  version: 1,
  severity: 'block',
  source: '21 CFR 11.10(e); EU GMP Annex 11 §9',
  summary: 'The log verifies and has the entries of this content and of its state.',
  needs: ['audit'],
  check({ audit, contentHash }) {
    const fix = 'Do not use this email. Ask an auditor to look at the log.';
    const ofState = ENTRY_FOR_STATE.get(audit.state);
    const expected: AuditEventType[] = ofState ? ['assembly.drafted', ofState] : ['assembly.drafted'];
    const missing = expected.filter((type) => !audit.eventTypes.includes(type));
    return [
      ...(audit.log.verifies
        ? []
        : [
            finding('The audit log does not verify.', {
              evidence: audit.log.firstBad ?? 'first bad entry unknown',
              fix,
            }),
          ]),
      ...missing.map((type) =>
        finding('An audit entry of this assembly is missing.', {
          evidence: `${type}, state ${audit.state}`,
          fix,
        }),
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
