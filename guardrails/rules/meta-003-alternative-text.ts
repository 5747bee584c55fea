import { allFills } from '../../core/assembly/assembly.ts';
import { inlinesOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';

/** Who cannot see a picture, or has pictures switched off, must get its message too. */
export default defineRule({
  id: 'META-003',
  version: 1,
  severity: 'block',
  source: 'WCAG 2.2 success criterion 1.1.1; Directive (EU) 2019/882',
  summary: 'Every visual has alternative text.',
  needs: [],
  check: ({ content }) =>
    allFills(content).flatMap((fill) =>
      inlinesOf(fill.text)
        .filter((inline) => inline.type === 'image')
        .filter((image) => image.alternativeText.trim() === '')
        .map((image) =>
          finding('A visual has no alternative text.', {
            slotId: fill.slotId,
            evidence: image.url,
            fix: 'Add alternative text to the module in the library.',
          }),
        ),
    ),
});
