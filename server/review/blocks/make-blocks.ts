import { allFills, type AssemblyContent } from '../../../core/assembly/assembly.ts';
import { numberReferences } from '../../../core/assembly/reference-list.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import { blocksOf } from '../../../core/review/blocks/blocks-of.ts';
import { sha256Hex } from '../../sha256.ts';
import { type BlockLibrary, renditionKey } from './load-block-library.ts';

/** The blocks of a content; undefined when the library does not hold its template version. */
export function makeBlocks(content: AssemblyContent, library: BlockLibrary): ReviewBlock[] | undefined {
  const template = library.templates.get(versionKey(content.template.id, content.template.version));
  if (!template) return undefined;
  const citations = numberReferences(allFills(content)).map(
    // A reference that the library does not hold stays visible, as in the email.
    ({ referenceId }) => ({
      referenceId,
      text: library.citations.get(referenceId) ?? `{{ reference.${referenceId} }}`,
    }),
  );
  return blocksOf(
    content,
    template,
    {
      citations,
      sourceOf: ({ moduleId, version, language }) =>
        library.renditions.get(renditionKey(moduleId, version, language)),
    },
    sha256Hex,
  );
}
