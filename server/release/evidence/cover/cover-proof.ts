import { VERDICTS } from '../../../../core/assembly/checks.ts';
import { openCheckpoint } from '../../../audit/checkpoint/checkpoint.ts';
import { parseVerifierKey } from '../../../audit/checkpoint/verifier-key.ts';
import { bullets, code, factList, paragraph, section, spokenInstant } from './cover-html.ts';
import type { CoverFacts } from './cover-subject.ts';

const VERDICT = {
  pass: 'passed',
  warn: 'warned',
  block: 'blocked',
  not_run: 'not run',
  error: 'failed',
} as const;

/** What the guardrails found, in the check made for this pack. */
export function coverChecks({ reports, reportOfPack, justifications }: CoverFacts): string {
  const report = reports.find(({ id }) => id === reportOfPack);
  if (!report) return section('Checks', paragraph('The check made for this pack is missing.'));
  const applicable = report.results.filter(({ notApplicable }) => notApplicable === undefined);
  const counts = VERDICTS.flatMap((verdict) => {
    const count = applicable.filter((result) => result.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${VERDICT[verdict]}`];
  });
  const others = report.results.length - applicable.length;
  if (others > 0) counts.push(`${others} not applicable`);
  const open = report.results
    .filter(({ verdict }) => verdict !== 'pass')
    .map(
      ({ ruleId, ruleVersion, verdict, summary }) =>
        `${ruleId}, version ${ruleVersion}, ${VERDICT[verdict]}: ${summary}`,
    );
  const reasons = justifications.map(
    ({ ruleId, reason, printedName, writtenAt }) =>
      `${ruleId} was accepted by ${printedName}, ${spokenInstant(writtenAt)}: ${reason}`,
  );
  return section(
    'Checks',
    factList([
      ['Result', counts.join(', ')],
      ['Checked', spokenInstant(report.checkedAt)],
      ['Market pack', report.packVersion === null ? 'none' : `version ${report.packVersion}`],
      ['Rules (SHA-256)', report.ruleSet],
    ]) + bullets([...open, ...reasons]),
  );
}

/** Where the audit log says so. */
export function coverLog({ log, verifierKey }: CoverFacts): string {
  const opened = openCheckpoint(log.checkpoint, [parseVerifierKey(log.verifierKey)]);
  const tree = 'objection' in opened ? undefined : opened;
  return section(
    'Where the audit log says so',
    factList([
      ['Log', tree?.origin ?? ''],
      ['Entries in this pack', `${log.entries.length} of ${tree?.size ?? 0}`],
      ['Merkle root', tree?.root.toString('base64') ?? ''],
      ['Key of the installation', verifierKey],
    ]),
  );
}

/** What a verification of the pack shows. */
const CAN_PROVE: readonly string[] = [
  'The email in this pack is the one whose content hash the three signatures name, to the byte of its HTML and text.',
  'Medical, legal and regulatory approved it; no author signed; each signature names the check report it relied on.',
  'The entries of the audit log in this pack are in the log that the enclosed checkpoint covers, unchanged.',
  'No byte of the pack was changed after the installation signed it.',
];

/** What no file alone can show. */
const CANNOT_PROVE: readonly string[] = [
  'That the enclosed key belongs to this installation: compare it with a key that you got another way.',
  'That the persons are who their accounts say, and that the clock of the server was right.',
  'That nothing happened afterwards: a withdrawal after this pack was made is not in it.',
  'That a quoted page says so: the pack holds the quote that the library keeps, not the publication.',
];

export const coverLimits = (): string =>
  section('What this pack can prove', bullets(CAN_PROVE)) +
  section('What it cannot prove', bullets(CANNOT_PROVE));

/** How anybody checks it. */
export const coverVerify = ({ verifierKey }: CoverFacts): string =>
  section(
    'How to verify it',
    paragraph('On any machine with Node.js, without a database and without this installation:') +
      `<p>${code(`npx imprimatur verify PACK.zip --key '${verifierKey}'`)}</p>` +
      paragraph('Take the key from the installation itself, not from this page.'),
  );
