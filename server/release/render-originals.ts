import type { Template } from '../../core/library/content.ts';
import { assertRunsNothing } from './assert-runs-nothing.ts';
import { markPart } from './mark-parts.ts';
import { SafeHtml, unresolvedToken } from './render-markup.ts';
import { liquid, skeletonOf } from './template-skeleton.ts';

/**
 * An imported template filled with what stood at its places in the imported email: how the draft compares with the
 * email that it was made of. What was added later, such as another slot, is shown as an open place.
 *
 * @throws CodedError `invalid_request` when the template cannot be rendered; Error when an original could run something
 */
export async function renderOriginals(template: Template): Promise<string> {
  const skeleton = await skeletonOf(template);
  const groups: Record<'slots' | 'fixed' | 'plain' | 'free', Record<string, SafeHtml | string>> = {
    slots: Object.create(null),
    fixed: Object.create(null),
    plain: Object.create(null),
    free: Object.create(null),
  };
  for (const path of skeleton.variables) {
    const [root = '', key = ''] = path.split('.');
    if (root === 'slots' || root === 'fixed' || root === 'plain' || root === 'free')
      groups[root][key] = unresolvedToken(path);
  }
  for (const { place, original } of template.imported?.parts ?? []) {
    const [root = '', key = ''] = place.split('.');
    if (root === 'slots' || root === 'fixed' || root === 'free')
      groups[root][key] = markPart(place, new SafeHtml(original));
    else if (root === 'plain') groups.plain[key] = original;
  }
  const html = String(
    liquid.renderSync(skeleton.html, {
      ...groups,
      references: '',
      unsubscribe_url: '#',
      subject: template.imported?.title ?? template.name,
      language: template.imported?.language ?? '',
      ai_meta: new SafeHtml(''),
      ai_notice: null,
    }),
  );
  // The originals were cleaned when they were imported; a template in JSON can bring others.
  assertRunsNothing(html);
  return html;
}
