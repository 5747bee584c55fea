import type { Actor } from '../../../core/access/actor.ts';
import type { EvidenceManifest } from '../../../core/release/evidence/manifest.ts';
import { evidenceManifestSchema } from '../../../core/release/evidence/manifest.ts';
import { LISTED_FILES, PACK_FORMAT, packStatement } from '../../../core/release/evidence/pack-files.ts';
import type { PackFile } from '../../../core/release/evidence/pack-files.ts';
import { EMAIL_FORMS, FILE_FORMS } from '../../../core/release/formats.ts';
import { isFullyApproved } from '../../../core/review/signature.ts';
import { readStatement } from '../../../core/review/verify-signature-statement.ts';
import { CodedError } from '../../../core/errors.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import type { StoredCheckpoint } from '../../audit/checkpoint/stored-checkpoints.ts';
import { programVersion } from '../../program-version.ts';
import type { AssemblyUnderReview } from '../../review/load-review-facts.ts';
import type { StoredReport } from '../../review/review-deps.ts';
import { sha256Hex } from '../../sha256.ts';
import { makeForm } from '../make-form.ts';
import type { ReleaseDeps } from '../release-deps.ts';
import type { HashedRendering } from '../render-assembly.ts';
import { fixedTextsFor } from '../render-email.ts';
import { COVER_VERSION, renderCover } from './cover/render-cover.ts';
import type { CoverFacts } from './cover/cover-subject.ts';
import { loadAiRecord } from './load-ai-record.ts';
import { loadItems } from './load-items.ts';
import { loadLogPart } from './load-log-part.ts';
import { loadMembershipPart } from './load-membership-part.ts';
import { loadPeople } from './load-people.ts';
import { loadReports } from './load-reports.ts';
import { verifyPack } from './verify/verify-pack.ts';
import { zipPack } from './zip-pack.ts';

/** An approved assembly with all that its pack is made from. */
export interface PackSubject {
  assembly: AssemblyUnderReview;
  hashed: HashedRendering;
  /** The check made for this pack. */
  report: StoredReport;
  /** Over every entry that was saved before. */
  checkpoint: StoredCheckpoint | undefined;
}

/**
 * The evidence pack of an approved assembly, verified before it is given out. Runs in the transaction of the export.
 *
 * @throws CodedError conflict when what is stored would not verify, so that nobody is handed a pack that fails.
 */
export async function makeEvidence(deps: ReleaseDeps, actor: Actor, subject: PackSubject): Promise<Buffer> {
  const facts = await coverFactsOf(deps, actor, subject);
  const forms = await emailForms(deps, subject);
  const listed = {
    'cover.html': Buffer.from(renderCover(facts, forms['email.txt'].toString('utf8'))),
    ...forms,
  };
  const files: EvidenceManifest['files'] = LISTED_FILES.map((name) => ({
    name,
    mediaType: MEDIA_TYPES[name],
    bytes: listed[name].length,
    sha256: sha256Hex(listed[name]),
  }));
  const manifest = canonicalBytes(evidenceManifestSchema.parse({ ...facts, files }));
  const note = deps.signer().signText(packStatement(sha256Hex(manifest)));
  const pack = zipPack({ 'manifest.json': manifest, 'manifest.sig': Buffer.from(note, 'utf8'), ...listed });
  const { firstBad } = verifyPack(pack);
  if (firstBad !== null)
    throw new CodedError('conflict', `The evidence does not hold together, so no pack was made. ${firstBad}`);
  return pack;
}

const MEDIA_TYPES = {
  'cover.html': FILE_FORMS.html.mediaType,
  'email.html': FILE_FORMS.html.mediaType,
  'email.txt': FILE_FORMS.text.mediaType,
  'email.mjml': FILE_FORMS.mjml.mediaType,
  'email.eml': FILE_FORMS.eml.mediaType,
} as const satisfies Record<(typeof LISTED_FILES)[number], string>;

type EmailFile = Exclude<PackFile, 'manifest.json' | 'manifest.sig' | 'cover.html'>;

async function emailForms(
  deps: ReleaseDeps,
  { assembly, hashed }: PackSubject,
): Promise<Record<EmailFile, Buffer>> {
  const [html, text, mjml, eml] = await Promise.all(
    EMAIL_FORMS.map((form) => makeForm(deps, assembly, hashed, form)),
  );
  if (!html || !text || !mjml || !eml) throw new Error('A form of the email is missing.');
  return { 'email.html': html, 'email.txt': text, 'email.mjml': mjml, 'email.eml': eml };
}

async function coverFactsOf(
  deps: ReleaseDeps,
  actor: Actor,
  { assembly, hashed, report, checkpoint }: PackSubject,
): Promise<CoverFacts> {
  const { database } = deps;
  const { id, content, contentHash } = assembly;
  if (!checkpoint) throw new Error('The log was not covered before the pack was made.');
  const stored = await findAssembly(database, id);
  if (!stored) throw new Error(`The assembly ${id} is gone.`);
  // The three signatures over the email itself count first.
  const membership = isFullyApproved(assembly.signatures, contentHash) ? undefined : assembly.membership;
  const people = await loadPeople(database, assembly);
  const named = people.signatures.flatMap(
    ({ statement }) => readStatement(Buffer.from(statement, 'utf8'))?.report.id ?? [],
  );
  return {
    format: PACK_FORMAT,
    made: {
      at: deps.clock().toISOString(),
      by: { accountId: actor.id, printedName: actor.printedName },
      program: await programVersion(),
      coverVersion: COVER_VERSION,
    },
    verifierKey: deps.signer().verifierKey,
    assembly: { id, contentHash, content, subject: hashed.rendered.subject },
    ...(await loadItems(database, content)),
    fixedTexts: { ...fixedTextsFor(hashed.library.template, content) },
    ...people,
    reports: await loadReports(database, [...named, report.reportId]),
    reportOfPack: report.reportId,
    ai: await loadAiRecord(database, stored),
    ...(membership && { membership: await loadMembershipPart(database, membership) }),
    log: await loadLogPart(deps, checkpoint, { id, contentHash, setId: membership?.setId }),
  };
}
