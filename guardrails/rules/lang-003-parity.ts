import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import {
  canCompare,
  compareMeaning,
  type DifferenceKind,
  type MeaningDifference,
  type SpokenText,
} from '../text/compare-meaning.ts';
import type { UsedModule } from '../used.ts';
import { approvedText, usedModules } from '../used.ts';

const NAMES: Readonly<Record<DifferenceKind, string>> = {
  number: 'a number',
  unit: 'a unit',
  order: 'the order of the numbers',
  negation: 'a negation',
  comparison: 'a comparison',
  direction: 'the direction of an effect',
  qualifier: 'a qualifier',
  population: 'a population',
  indication: 'an indication',
  endpoint: 'an endpoint',
};
const CHANGES = { lost: 'loses', added: 'adds', changed: 'changes' } as const;
const OWNERS = {
  lost: 'of its source',
  added: 'that its source does not have',
  changed: 'of its source',
} as const;

/**
 * An adaptation or translation says what its source says. The source is the approved text of the module in the same
 * language, else its approved text in another one. Words that are the approved ones were judged with them.
 */
export default defineRule({
  id: 'LANG-003',
  version: 1,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 6.1 (accurate, not misleading); EFPIA Code 2019 Art. 3; 21 CFR 202.1(e)(6)',
  summary:
    'An adapted or translated text keeps the numbers, units, negations, qualifiers, indications and populations of its source.',
  needs: [],
  check: (facts) =>
    usedModules(facts)
      .filter(({ fill, module }) => fill.text !== approvedText(module, fill.language))
      .flatMap(againstSource),
});

function againstSource({ fill, module }: UsedModule): Finding[] {
  const { slotId } = fill;
  const { renditions } = module;
  const source =
    renditions.find(({ language }) => language === fill.language) ??
    renditions.find(canCompare) ??
    renditions[0];
  if (!source)
    return [
      finding('There is no approved text to compare this one with.', {
        slotId,
        evidence: `Module ${module.id}`,
        fix: 'Choose a module that has an approved text.',
      }),
    ];
  const unknown = [source, fill].find((text) => !canCompare(text));
  return [
    ...compareMeaning(source, fill).map((difference) => findingOf(slotId, source, difference)),
    ...(unknown
      ? [
          finding(`The words of this language cannot be compared: ${unknown.language}.`, {
            slotId,
            evidence: 'Only numbers and units were compared.',
            fix: 'Restore the approved text, or have the changed text approved as a module of its own.',
          }),
        ]
      : []),
  ];
}

const findingOf = (
  slotId: string,
  { language }: SpokenText,
  { kind, change, target, evidence, fix }: MeaningDifference,
): Finding =>
  finding(`This text ${CHANGES[change]} ${NAMES[kind]} ${OWNERS[change]}.`, {
    slotId,
    span: target,
    evidence: `${evidence} Compared with the approved text in ${language}.`,
    fix,
  });
