import { warningsWithoutReason } from '../../../../core/release/evidence/check-reports.ts';
import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';

/** What a pack that holds does not show, in sentences. */
export function notProven(manifest: EvidenceManifest, checks: readonly EvidenceCheck[]): string[] {
  const passed = (id: string): boolean => checks.some((check) => check.id === id && check.result === 'pass');
  const open = checks.flatMap(({ result, faults }) => (result === 'not_run' ? faults : []));
  const unjustified = warningsWithoutReason(manifest);
  return [
    ...(passed('key')
      ? []
      : [
          'The key was taken from the pack itself: this proves that all fits together, not who made it. Give the ' +
            'verifier key of the installation with --key.',
        ]),
    ...open,
    ...(passed('anchor')
      ? []
      : [
          'The audit log was not compared with a checkpoint kept elsewhere, so a log that was rebuilt as a whole would ' +
            'not be noticed. Give a file of checkpoints with --anchor.',
        ]),
    'The pack shows entries that are in the audit log; it cannot show that the log has no other entry about this email.',
    'email.mjml and the headers of email.eml are bound by the signature of the installation; the approvals bind HTML and text.',
    'Claims and references are as the library held them when the pack was made.',
    'Times are those of the clock of the server, and persons are who their accounts say.',
    'What happened after the pack was made, such as a withdrawal, is not in it.',
    ...(unjustified.length === 0
      ? []
      : [
          `These warnings came up after it was sent to review, without a written reason: ${unjustified.join(', ')}.`,
        ]),
  ];
}
