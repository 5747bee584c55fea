import type { Fill } from '../../core/assembly/assembly.ts';
import { allFills, freeTextSlot } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import { defineRule, finding } from '../define-rule.ts';
import { firstDifference } from '../first-difference.ts';
import type { Facts, Pinned } from '../facts.ts';
import { versionKey } from '../facts.ts';
import { approvedText } from '../used.ts';
import { usedPictures } from '../used-pictures.ts';

/** Only words that somebody approved may stand in a slot; other words must be labelled and signed. */
export default defineRule({
  id: 'APP-001',
  version: 3,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 8.1 (the final form is certified, without later amendment); 21 CFR 11.70',
  summary:
    'Template, modules, claims and visuals are approved and current, and each slot holds the approved words.',
  needs: [],
  check: (facts) => [
    ...templateFindings(facts),
    ...allFills(facts.content).flatMap((f) => fillFindings(facts, f)),
    ...freeTextFindings(facts),
    ...visualFindings(facts),
  ],
});

function templateFindings({ content, template }: Facts): Finding[] {
  const evidence = `Template ${versionKey(content.template.id, content.template.version)}`;
  const fix = 'Assemble the email again from an approved template.';
  if (!template) return [finding('The library has no such template version.', { evidence, fix })];
  return itemProblems('template', template).map((message) => finding(message, { evidence, fix }));
}

function fillFindings(facts: Facts, fill: Fill): Finding[] {
  const { slotId } = fill;
  const evidence = `Module ${versionKey(fill.moduleId, fill.version)}`;
  const fix = 'Choose an approved module for this slot.';
  const module = facts.modules.get(versionKey(fill.moduleId, fill.version));
  if (!module) return [finding('The library has no such module version.', { slotId, evidence, fix })];
  return [
    ...itemProblems('module', module).map((message) => finding(message, { slotId, evidence, fix })),
    ...module.claims.flatMap((id) => {
      const claim = facts.claims.get(id);
      if (claim?.status === 'approved') return [];
      const state = claim ? claim.status.replace('_', ' ') : 'not in the library';
      return finding('A claim of this module is not approved.', {
        slotId,
        evidence: `Claim ${id} is ${state}`,
        fix,
      });
    }),
    ...textProblems(fill, approvedText(module, fill.language)),
  ];
}

function itemProblems(what: string, item: Pinned & { status: ContentStatus }): string[] {
  const problems: string[] = [];
  if (item.status !== 'approved')
    problems.push(`This ${what} is not approved: it is ${item.status.replace('_', ' ')}.`);
  if (item.version !== item.currentVersion)
    problems.push(
      `This ${what} is not the current version: ${item.version} is used, ${item.currentVersion} is current.`,
    );
  return problems;
}

function textProblems(fill: Fill, approved: string | undefined): Finding[] {
  const { slotId, text, origin } = fill;
  if (approved === undefined)
    return [
      finding('This module has no approved text in this language.', {
        slotId,
        evidence: `Language ${fill.language}`,
        fix: 'Choose a module with approved text in this language.',
      }),
    ];
  if (text === approved) return [];
  const difference = firstDifference(approved, text);
  const place = {
    slotId,
    span: difference.span,
    evidence: `approved: "${difference.before}"; here: "${difference.after}"`,
  };
  if (origin === 'approved_verbatim')
    return [
      finding('The text says other words than the approved module.', {
        ...place,
        fix: 'Restore the approved text, or label the edit so that reviewers see it.',
      }),
    ];
  return [
    finding('The text was changed from the approved module and is labelled so.', {
      ...place,
      level: 'warn',
      fix: 'Say why the change is needed. Reviewers must read and sign these words.',
    }),
  ];
}

/** EXP-001 judges what has expired. */
const visualFindings = (facts: Facts): Finding[] =>
  usedPictures(facts).flatMap(({ slotId, visual }) =>
    !visual || visual.status === 'approved' || visual.status === 'expired'
      ? []
      : finding(`This visual is not approved: it is ${visual.status.replace('_', ' ')}.`, {
          ...(slotId !== undefined && { slotId }),
          evidence: `Visual ${visual.id}`,
          fix: 'Have the visual approved, or choose a module without it.',
        }),
  );

/** The approved template says where words of one's own may stand, and how many. */
function freeTextFindings({ content, template }: Facts): Finding[] {
  const texts = content.freeTexts ?? [];
  return texts.flatMap(({ placeId, text }, index) => {
    const where = { slotId: freeTextSlot(placeId), fix: 'Remove this text, or shorten it.' };
    const place = template?.freeTexts?.find(({ id }) => id === placeId);
    if (!place) return [finding('The template has no place for this free text.', where)];
    if (texts.findIndex((each) => each.placeId === placeId) < index)
      return [finding('Two free texts stand at one place.', where)];
    if (text.length <= place.maxLength) return [];
    const evidence = `${text.length} characters, at most ${place.maxLength}`;
    return [finding('This free text is longer than the template allows.', { ...where, evidence })];
  });
}
