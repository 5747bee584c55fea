import { generateKeyPairSync } from 'node:crypto';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { packStatement } from '../../../../core/release/evidence/pack-files.ts';
import { canonicalBytes } from '../../../../server/audit/canonical-bytes.ts';
import { createSigner } from '../../../../server/audit/checkpoint/signer.ts';
import { renderCover } from '../../../../server/release/evidence/cover/render-cover.ts';
import { readPack, zipPack } from '../../../../server/release/evidence/zip-pack.ts';
import type { PackedFiles } from '../../../../server/release/evidence/zip-pack.ts';
import { sha256Hex } from '../../../../server/sha256.ts';

export const filesOf = (pack: Uint8Array): PackedFiles => readPack(pack).files;

export const manifestOf = (pack: Uint8Array): EvidenceManifest =>
  JSON.parse(Buffer.from(filesOf(pack)['manifest.json']).toString('utf8'));

/** Somebody with a key of their own. */
const forger = createSigner('imprimatur.example/forger', generateKeyPairSync('ed25519').privateKey);

/**
 * What somebody can do who knows this program and has no key of the installation: change the manifest and files, make
 * digests, cover and container fit again, and sign with a key of their own.
 */
export function forgePack(
  pack: Uint8Array,
  change: (manifest: EvidenceManifest, files: Record<string, Uint8Array>) => void,
): Buffer {
  const manifest = manifestOf(pack);
  const files: PackedFiles = { ...filesOf(pack) };
  change(manifest, files);
  manifest.verifierKey = forger.verifierKey;
  const text = Buffer.from(files['email.txt']).toString('utf8');
  const listed: PackedFiles = { ...files, 'cover.html': Buffer.from(renderCover(manifest, text)) };
  for (const file of manifest.files) {
    file.bytes = listed[file.name].length;
    file.sha256 = sha256Hex(listed[file.name]);
  }
  const bytes = canonicalBytes(manifest);
  const note = forger.signText(packStatement(sha256Hex(bytes)));
  return zipPack({ ...listed, 'manifest.json': bytes, 'manifest.sig': Buffer.from(note) });
}
