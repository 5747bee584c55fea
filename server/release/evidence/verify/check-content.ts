import { versionKey } from '../../../../core/library/version-key.ts';
import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { allFills } from '../../../../core/assembly/assembly.ts';
import { itemHash } from '../../../library/import/content-hash.ts';
import { contentHash } from '../../content-hash.ts';
import type { PackedFiles } from '../zip-pack.ts';
import { strictText } from './check-container.ts';

/** The content hash made again from the signed content, the rendered email and the library versions behind it. */
export function checkContentHash(
  files: PackedFiles,
  { assembly, modules, template }: EvidenceManifest,
): EvidenceCheck {
  const [html, text] = [strictText(files['email.html']), strictText(files['email.txt'])];
  const faults: string[] = [];
  if (html === undefined || text === undefined) faults.push('The email is not text in UTF-8.');
  else {
    const { content } = assembly;
    const again = contentHash({ content, rendered: { html, text }, modules, template });
    if (again !== assembly.contentHash)
      faults.push(
        `Content, email.html, email.txt and library versions give ${again}, not ${assembly.contentHash}.`,
      );
  }
  return judged(
    'content-hash',
    'The content hash was made again from the content, the rendered email and the library versions behind it.',
    faults,
  );
}

/** Each library item says what its hash says, and the pinned ones are those of the content. */
export function checkItems({
  assembly,
  template,
  modules,
  claims,
  references,
}: EvidenceManifest): EvidenceCheck {
  const { content } = assembly;
  const faults = [template, ...modules, ...claims, ...references].flatMap((item) =>
    itemHash(item.content) === item.contentHash && item.content['id'] === item.id
      ? []
      : [`${item.id} in version ${item.version} does not say what its hash says.`],
  );
  const pinned = new Set(allFills(content).map(({ moduleId, version }) => versionKey(moduleId, version)));
  const given = modules.map(({ id, version }) => versionKey(id, version));
  if (given.length !== pinned.size || given.some((key) => !pinned.has(key)))
    faults.push('The modules are not those that the content uses.');
  if (template.id !== content.template.id || template.version !== content.template.version)
    faults.push('The template is not the one that the content uses.');
  return judged(
    'items',
    'Template, modules, claims and references say what their hashes say, and are those that the content uses.',
    faults,
  );
}
