import type { Fill } from '../../core/assembly/assembly.ts';
import { allFills } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import { footnotesIn } from '../../core/assembly/footnotes.ts';
import { numberReferences } from '../../core/assembly/reference-list.ts';
import { markersOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { approvedText, usedClaims, usedModules } from '../used.ts';

const BROKEN_MARKER = /\[\^[^\]\n]*(?:\n|$)|\[\^\]/u;

/** A number in the text and the entry in the list must lead to each other. */
export default defineRule({
  id: 'REF-004',
  version: 2,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 14.2 (published studies are clearly referenced); EFPIA Code 2019 Art. 3',
  summary:
    'Markers in the text, the approved modules and the reference list agree, in reading order, and footnotes are shown.',
  needs: [],
  check: (facts) => [
    ...allFills(facts.content).flatMap((fill) => danglingMarkers(facts, fill)),
    ...usedModules(facts).flatMap(({ fill, module }) =>
      againstApproved(fill, approvedText(module, fill.language)),
    ),
    ...againstList(facts),
    ...outOfOrder(facts),
    ...twiceListed(facts),
    ...hiddenFootnotes(facts),
  ],
});

function danglingMarkers(facts: Facts, fill: Fill): Finding[] {
  const unknown = [...new Set(markersOf(fill.text))].filter((id) => !facts.references.has(id));
  const broken = BROKEN_MARKER.exec(fill.text);
  return [
    ...unknown.map((id) => {
      const start = fill.text.indexOf(`[^${id}]`);
      return finding('A marker leads to no reference in the library.', {
        slotId: fill.slotId,
        span: { start, end: start + id.length + 3 },
        evidence: `[^${id}]`,
        fix: 'Restore the approved text, or add the reference to the library.',
      });
    }),
    ...(broken
      ? [
          finding('A reference marker is damaged.', {
            slotId: fill.slotId,
            span: { start: broken.index, end: broken.index + broken[0].trimEnd().length },
            evidence: broken[0].trim(),
            fix: 'Restore the approved text.',
          }),
        ]
      : []),
  ];
}

function againstApproved(fill: Fill, approved: string | undefined): Finding[] {
  if (approved === undefined || approved === fill.text) return [];
  const expected = markersOf(approved);
  const actual = markersOf(fill.text);
  const lost = expected.filter((id) => !actual.includes(id));
  const added = actual.filter((id) => !expected.includes(id));
  const { slotId } = fill;
  const fix = 'Restore the markers of the approved text.';
  if (lost.length > 0)
    return [
      finding('A reference marker of the approved text is missing.', {
        slotId,
        evidence: lost.join(', '),
        fix,
      }),
    ];
  if (added.length > 0)
    return [
      finding('The text has a marker that the approved text has not.', {
        slotId,
        evidence: added.join(', '),
        fix,
      }),
    ];
  if (expected.join('\n') === actual.join('\n')) return [];
  const evidence = `approved: ${expected.join(', ')}; here: ${actual.join(', ')}`;
  return [finding('The markers stand otherwise than in the approved text.', { slotId, evidence, fix })];
}

const shown = (list: readonly { number: number; referenceId: string }[]) =>
  list.map((entry) => `${entry.number}. ${entry.referenceId}`).join(', ');

function againstList({ content, referenceList }: Facts): Finding[] {
  if (referenceList === undefined) return [];
  const expected = shown(numberReferences(allFills(content)));
  const stored = shown(referenceList);
  return stored === expected
    ? []
    : [
        finding('The reference list does not match the markers in reading order.', {
          evidence: `list: ${stored || 'empty'}; markers: ${expected || 'none'}`,
          fix: 'Build the reference list again from the text.',
        }),
      ];
}

/** The email shows its slots in the order of the template; numbers given in another order would not rise. */
function outOfOrder({ content, template }: Facts): Finding[] {
  if (template === null) return [];
  const places = content.slots.map(({ slotId }) => template.slots.findIndex(({ id }) => id === slotId));
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const fill = content.slots[at];
  if (!fill) return [];
  return [
    finding('The slots do not stand in the order of the template, so the references are misnumbered.', {
      slotId: fill.slotId,
      evidence: content.slots.map(({ slotId }) => slotId).join(', '),
      fix: 'Put the slots in the order of the template.',
    }),
  ];
}

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** One publication under two ids gets two numbers; a reader takes it for two sources. */
function twiceListed({ content, references }: Facts): Finding[] {
  const idByCitation = new Map<string, string>();
  return numberReferences(allFills(content)).flatMap(({ referenceId }) => {
    const citation = lettersOf(references.get(referenceId)?.citation ?? referenceId);
    const other = idByCitation.get(citation);
    idByCitation.set(citation, other ?? referenceId);
    if (other === undefined) return [];
    return finding('Two entries of the reference list cite the same publication.', {
      evidence: `${other} and ${referenceId}`,
      fix: 'Keep one of the two in the library and cite it everywhere.',
      level: 'warn',
    });
  });
}

/** A footnote of a claim belongs to it: without it the claim says more than was approved. */
function hiddenFootnotes(facts: Facts): Finding[] {
  const { rendered, content } = facts;
  if (rendered === undefined) return [];
  const footnotes = usedClaims(facts)
    .filter(({ fill }) => fill !== content.subject)
    .flatMap(({ fill, claim }) =>
      footnotesIn(claim, content.context.language).map(({ text }) => ({ fill, text })),
    );
  if (footnotes.length === 0) return [];
  const shown = lettersOf(rendered.text);
  return footnotes
    .filter(({ text }) => !shown.includes(lettersOf(text)))
    .map(({ fill, text }) =>
      finding('A footnote of a claim is missing from the email.', {
        slotId: fill.slotId,
        evidence: text,
        fix: 'Let the template show {{ references }}, which holds the footnotes too.',
      }),
    );
}
