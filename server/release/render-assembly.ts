import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { Database } from '../db/client.ts';
import { contentHash } from './content-hash.ts';
import { type LibraryForRender, loadRenderInput } from './load-render-input.ts';
import { type EmailView, renderEmail, type RenderedAssembly } from './render-email.ts';

export interface HashedRendering {
  rendered: RenderedAssembly;
  /** Lower-case hex SHA-256 that signatures bind. */
  contentHash: string;
  library: LibraryForRender;
}

/**
 * Renders a content from the library as it is now and hashes it: the one way to the content hash, for a draft as for
 * an export. A template, module or reference that changed underneath gives another hash.
 *
 * @throws CodedError `not_found` for an unknown template version, `invalid_request` for one that cannot be rendered.
 */
export async function renderAssembly(
  db: Database,
  view: EmailView,
  content: AssemblyContent,
): Promise<HashedRendering> {
  const library = await loadRenderInput(db, content);
  const rendered = await renderEmail({
    template: library.template,
    content,
    references: library.references,
    claims: library.claims,
    visuals: library.visuals,
    view,
  });
  return {
    rendered,
    contentHash: contentHash({ content, rendered, modules: library.modules, template: library.templateItem }),
    library,
  };
}
