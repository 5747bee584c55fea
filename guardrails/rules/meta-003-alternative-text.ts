import type { Finding } from '../../core/assembly/checks.ts';
import { alternativeTextOf } from '../../core/library/visual/visual.ts';
import { defineRule, finding } from '../define-rule.ts';
import { type UsedPicture, usedPictures } from '../used-pictures.ts';

/** Who cannot see a picture, or has pictures switched off, must get its message too; and who can must see it at all. */
export default defineRule({
  id: 'META-003',
  version: 2,
  severity: 'block',
  source: 'WCAG 2.2 success criterion 1.1.1; Directive (EU) 2019/882',
  summary: 'Every visual has alternative text, is in the library where it is named there, and can be shown.',
  needs: [],
  check: (facts) =>
    usedPictures(facts).flatMap((picture) => [
      ...withoutWords(picture, facts.content.context.language),
      ...notShown(picture),
    ]),
});

/** A picture of the template that says nothing is an ornament: accessibility tools judge it with the rendered email. */
function withoutWords({ slotId, name, visual, words }: UsedPicture, language: string): Finding[] {
  if (slotId === undefined || words.trim() !== '') return [];
  if (visual && alternativeTextOf(visual, language) !== undefined) return [];
  return [
    finding('A visual has no alternative text.', {
      slotId,
      evidence: name,
      fix: 'Add alternative text to the module or to the visual in the library.',
    }),
  ];
}

function notShown({ slotId, name, visual }: UsedPicture): Finding[] {
  const where = slotId === undefined ? {} : { slotId };
  if (visual === undefined)
    return name.startsWith('visual:')
      ? [
          finding('The library has no such visual.', {
            ...where,
            evidence: name,
            fix: 'Import the visual, or name another one.',
          }),
        ]
      : [];
  return visual.mediaType === 'image/svg+xml'
    ? [
        finding('A visual is an SVG, which mail clients do not show.', {
          ...where,
          evidence: name,
          fix: 'Import the picture as PNG or JPEG.',
        }),
      ]
    : [];
}
