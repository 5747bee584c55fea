import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import { sha256Hex } from '../sha256.ts';

/** A library item by version and by the hash of what that version says. */
export interface HashedItem {
  id: string;
  version: number;
  /** Lower-case hex SHA-256 of the item's canonical JSON, as the library stores it. */
  contentHash: string;
}

const pinned = ({ id, version, contentHash: hash }: HashedItem): HashedItem => ({
  id,
  version,
  contentHash: hash,
});

export interface SignedContent {
  content: AssemblyContent;
  rendered: { html: string; text: string };
  /** Every module version that the content uses. */
  modules: readonly HashedItem[];
  template: HashedItem;
}

/**
 * What people sign: lower-case hex SHA-256 over the canonical JSON of the assembly, the digests of its rendered forms
 * and the exact library versions behind it. The order in which modules are given does not matter.
 */
export function contentHash({ content, rendered, modules, template }: SignedContent): string {
  const used = new Map(modules.map((item) => [versionKey(item.id, item.version), pinned(item)]));
  return sha256Hex(
    canonicalBytes({
      content,
      htmlSha256: sha256Hex(rendered.html),
      textSha256: sha256Hex(rendered.text),
      modules: [...used.keys()].toSorted().map((key) => used.get(key)),
      template: pinned(template),
    }),
  );
}
