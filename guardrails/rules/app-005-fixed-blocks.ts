import type { Finding } from '../../core/assembly/checks.ts';
import { inlinesOf, plainTextOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { EmailStructure } from '../rendered/email-structure.ts';
import { expectedFixedParts, plainKeysOf } from '../rendered/expected-parts.ts';
import { decodeEntities, oneLine, wordsOnly } from '../rendered-text.ts';
import { fixedTextsOf } from '../used-fixed-texts.ts';

const FIX = 'Assemble the email again from the approved template; do not edit the rendered form.';

/** The fixed blocks were certified with the template: the email shows them all, unchanged and in order. */
export default defineRule({
  id: 'APP-005',
  version: 1,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 8.1 (certified in its final form, without later amendment); 21 CFR 11.10(c)',
  summary: 'The fixed blocks of the email are those of the approved template version, complete and in order.',
  needs: ['rendered', 'structure', 'templateRecord'],
  check(facts) {
    const { templateRecord, structure, rendered } = facts;
    return [
      ...(templateRecord.presentHash === templateRecord.recordedHash
        ? []
        : [
            finding('The stored template is not the one that was recorded.', {
              evidence: `recorded ${templateRecord.recordedHash}, present ${templateRecord.presentHash}`,
              fix: 'Find out who changed the database, then import the approved template again.',
            }),
          ]),
      ...wordFindings(facts, structure),
      ...orderFindings(facts, structure),
      ...plainFindings(facts, rendered.html),
    ];
  },
});

const isFixed = ({ name }: EmailStructure['parts'][number]): boolean => name.startsWith('fixed.');

function wordFindings(facts: Facts, { parts }: EmailStructure): Finding[] {
  const texts = fixedTextsOf(facts);
  return parts.filter(isFixed).flatMap(({ name, text }) => {
    const approved = texts.get(name.slice('fixed.'.length));
    if (approved === undefined)
      return finding('A fixed block is not in the approved template.', {
        evidence: `${name}: ${text.slice(0, 120)}`,
        fix: FIX,
      });
    if (wordsOfMarkup(approved) === lettersAndSigns(text)) return [];
    return finding('A fixed block says other words than the approved template.', {
      evidence: `${name}: approved "${plainTextOf(approved).slice(0, 120)}", here "${text.slice(0, 120)}"`,
      fix: FIX,
    });
  });
}

/** White space only separates; every other character of an approved block counts. */
const lettersAndSigns = (text: string): string => text.replaceAll(/\s+/gu, '');
const wordsOfMarkup = (source: string): string =>
  lettersAndSigns(
    inlinesOf(source)
      .map((inline) => (inline.type === 'text' ? inline.value : inline.type === 'link' ? inline.label : ''))
      .join(''),
  );

const report = (message: string, names: readonly string[]): Finding[] =>
  names.length === 0 ? [] : [finding(message, { evidence: names.join(', '), fix: FIX })];

/** Compares the blocks that stand in the email with those that the template's MJML shows. */
function orderFindings(facts: Facts, { parts }: EmailStructure): Finding[] {
  if (!facts.template) return [];
  const expected = expectedFixedParts(facts.template.mjml, fixedTextsOf(facts));
  const found = parts.filter(isFixed).map(({ name }) => name);
  const times = (name: string) => found.filter((each) => each === name).length;
  const allowed = (name: string) => expected.filter((each) => each.name === name).length;
  const missing = expected
    .filter(({ name, optional }) => !optional && times(name) === 0)
    .map(({ name }) => name);
  const repeated = [...new Set(found)].filter((name) => allowed(name) > 0 && times(name) > allowed(name));
  const inOrder = expected.map(({ name }) => name).filter((name) => times(name) > 0);
  const moved =
    missing.length + repeated.length > 0 || inOrder.length !== found.length
      ? []
      : found.filter((name, index) => inOrder[index] !== name);
  return [
    ...report('A fixed block of the approved template is missing.', [...new Set(missing)]),
    ...report('A fixed block stands in the email more often than in the approved template.', repeated),
    ...report('The fixed blocks stand in another order than in the approved template.', moved),
  ];
}

/** Fixed texts without markup stand in attributes and labels, which carry no marks: their words must be there. */
function plainFindings(facts: Facts, html: string): Finding[] {
  if (!facts.template) return [];
  const texts = fixedTextsOf(facts);
  const shown = wordsOnly(oneLine(decodeEntities(html)));
  const lost = plainKeysOf(facts.template.mjml).filter((key) => {
    const text = texts.get(key);
    return text !== undefined && !shown.includes(wordsOnly(oneLine(plainTextOf(text))));
  });
  if (lost.length === 0) return [];
  return [
    finding('A fixed text of the approved template is not in the email.', {
      evidence: lost.join(', '),
      fix: FIX,
    }),
  ];
}
