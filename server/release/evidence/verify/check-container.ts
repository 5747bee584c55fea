import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { evidenceManifestSchema } from '../../../../core/release/evidence/manifest.ts';
import { LISTED_FILES, packStatement } from '../../../../core/release/evidence/pack-files.ts';
import { isCodedError } from '../../../../core/errors.ts';
import { canonicalBytes } from '../../../audit/canonical-bytes.ts';
import { openNote } from '../../../audit/checkpoint/signed-note.ts';
import { formatVerifierKey, parseVerifierKey } from '../../../audit/checkpoint/verifier-key.ts';
import type { VerifierKey } from '../../../audit/checkpoint/verifier-key.ts';
import { sha256Hex } from '../../../sha256.ts';
import type { PackedFiles } from '../zip-pack.ts';

/** Text in strict UTF-8, or undefined. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The manifest, when it is one that this program knows and its bytes are the canonical ones (RFC 8785). */
export function readManifest(files: PackedFiles): {
  manifest: EvidenceManifest | undefined;
  check: EvidenceCheck;
} {
  const bytes = files['manifest.json'];
  const what = 'manifest.json has the one form of an evidence pack (RFC 8785 canonical JSON).';
  const answer = (manifest: EvidenceManifest | undefined, ...faults: string[]) => ({
    manifest,
    check: judged('manifest', what, faults),
  });
  try {
    const parsed = evidenceManifestSchema.safeParse(JSON.parse(strictText(bytes) ?? ''));
    if (!parsed.success) return answer(undefined, 'It is not in a form that this version knows.');
    const canonical = canonicalBytes(parsed.data).equals(bytes);
    return canonical ? answer(parsed.data) : answer(parsed.data, 'Its bytes are not the canonical ones.');
  } catch {
    return answer(undefined, 'It is not JSON in UTF-8.');
  }
}

/** Every other file has the length and digest that the manifest says. */
export function checkFiles(files: PackedFiles, manifest: EvidenceManifest): EvidenceCheck {
  const names = manifest.files.map(({ name }) => name);
  const faults = manifest.files.flatMap(({ name, bytes, sha256 }) =>
    files[name].length === bytes && sha256Hex(files[name]) === sha256
      ? []
      : [`${name} is not the file that the manifest names.`],
  );
  if (names.join() !== LISTED_FILES.join()) faults.push('The manifest does not list the files of a pack.');
  return judged('files', 'Each file has the length and the SHA-256 digest that the manifest says.', faults);
}

/** The installation signed exactly this manifest. */
export function checkPackSignature(files: PackedFiles, manifest: EvidenceManifest): EvidenceCheck {
  const faults: string[] = [];
  const key = keyOf(manifest.verifierKey);
  if (key) {
    const opened = openNote(strictText(files['manifest.sig']) ?? '', [key]);
    if ('objection' in opened) faults.push(opened.objection);
    else if (opened.text !== packStatement(sha256Hex(files['manifest.json'])))
      faults.push('The signature is over another manifest.');
  } else faults.push('The manifest names no Ed25519 key.');
  return judged('pack-signature', 'The key of the installation signed exactly this manifest.', faults);
}

/** The key that was given is the one that signed. */
export const checkKey = (manifest: EvidenceManifest, key: VerifierKey): EvidenceCheck =>
  judged(
    'key',
    'The key that signed the pack is the one that you gave.',
    formatVerifierKey(key) === manifest.verifierKey ? [] : ['The pack is signed with another key.'],
  );

/** The key in its usual form, or undefined. */
export function keyOf(text: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(text);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
}
