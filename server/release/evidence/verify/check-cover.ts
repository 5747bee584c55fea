import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged, notRun } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { COVER_VERSION, renderCover } from '../cover/render-cover.ts';
import type { PackedFiles } from '../zip-pack.ts';
import { strictText } from './check-container.ts';

const WHAT = 'cover.html says exactly what the manifest says: it was made again and is the same.';

/** The page for people tells nothing that the manifest does not. */
export function checkCover(files: PackedFiles, manifest: EvidenceManifest): EvidenceCheck {
  const { coverVersion } = manifest.made;
  if (coverVersion !== COVER_VERSION)
    return notRun(
      'cover',
      WHAT,
      `cover.html has the wording ${coverVersion}, which this version cannot make again.`,
    );
  try {
    const again = renderCover(manifest, strictText(files['email.txt']) ?? '');
    return judged(
      'cover',
      WHAT,
      again === strictText(files['cover.html']) ? [] : ['cover.html says something else.'],
    );
  } catch {
    return judged('cover', WHAT, ['The manifest holds something that a cover cannot show.']);
  }
}
