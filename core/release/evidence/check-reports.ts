import { overallVerdict } from '../../assembly/checks.ts';
import { warningRules } from '../../review/decisions.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';
import type { EvidenceManifest } from './manifest.ts';
import { statementsOf } from './signed.ts';

type Report = EvidenceManifest['reports'][number];

/**
 * Each signature names a report of the pack by its digest, no report stops the email, and each is over this content.
 */
export function checkReports(
  facts: EvidenceFacts,
  digestOfReport: (report: Report) => string,
): EvidenceCheck {
  const { reports, reportOfPack, assembly } = facts.manifest;
  const faults = statementsOf(facts.manifest).flatMap(({ role, report: named }) => {
    const report = reports.find(({ id }) => id === named.id);
    if (!report)
      return [`The ${role} signature names the check report ${named.id}, which the pack does not hold.`];
    const versions = report.results.map(({ ruleId, ruleVersion }) => `${ruleId}@${ruleVersion}`).join();
    const same =
      digestOfReport(report) === named.digest &&
      report.verdict === named.verdict &&
      report.packVersion === named.packVersion &&
      versions === named.rules.map(({ id, version }) => `${id}@${version}`).join();
    return same
      ? []
      : [`The check report ${report.id} differs from the one that the ${role} signature names.`];
  });
  for (const report of reports) {
    const name = `The check report ${report.id}`;
    if (report.contentHash !== assembly.contentHash) faults.push(`${name} is over another content.`);
    if (overallVerdict(report.results) !== report.verdict)
      faults.push(`${name} says another verdict than its rules.`);
    if (report.verdict === 'block') faults.push(`${name} stops this email.`);
  }
  if (!reports.some(({ id }) => id === reportOfPack)) faults.push('The check made for this pack is missing.');
  return judged(
    'reports',
    'Each signature names a check report of the pack by its digest, and no rule of any report stops the email.',
    faults,
  );
}

/** Warnings of the reports that nobody accepted in writing: they came up after the email was sent to review. */
export const warningsWithoutReason = ({ reports, justifications }: EvidenceManifest): string[] => [
  ...new Set(
    reports
      .flatMap((report) => warningRules(report))
      .filter((rule) => !justifications.some(({ ruleId }) => ruleId === rule)),
  ),
];
