import { expect, test } from 'vitest';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import { checkAssembly } from '../../guardrails/check-assembly.ts';
import { factsWith } from './fixture-facts.ts';

const base = factsWith({});
const OTHER_HASH = 'f'.repeat(64);

/** Rules that block after an edit; the edited content has a hash that the log does not know. */
function blockedBy(edit: (content: AssemblyContent) => AssemblyContent): string[] {
  const report = checkAssembly({ ...base, content: edit(base.content), contentHash: OTHER_HASH });
  expect(report.verdict).toBe('block');
  return report.results.filter(({ verdict }) => verdict === 'block').map(({ ruleId }) => ruleId);
}

const editMain = (edit: (fill: Fill) => Fill) => (content: AssemblyContent) => ({
  ...content,
  slots: content.slots.map((fill) => (fill.slotId === 'main' ? edit(fill) : fill)),
});
const withoutLabel = (content: AssemblyContent) => ({ ...content, aiLabel: null });
const chosenByPeople = (content: AssemblyContent) => ({
  ...content,
  slots: content.slots.map((fill) => ({ ...fill, choice: 'human_selected' as const })),
});

test.each([
  {
    edit: 'one digit of a number',
    change: editMain((fill) => ({ ...fill, text: fill.text.replace('12.4', '12.9') })),
    rules: ['REF-005', 'APP-001'],
  },
  {
    edit: 'one digit, relabelled as a local edit',
    change: editMain((fill) => ({ ...fill, text: fill.text.replace('12.4', '12.9'), origin: 'local_edit' })),
    rules: ['REF-005'],
  },
  {
    edit: 'a deleted marker',
    change: editMain((fill) => ({ ...fill, text: fill.text.replace(' [^REF-TRIAL]', '') })),
    rules: ['REF-004', 'APP-001'],
  },
  {
    edit: 'the id of an expired module',
    change: editMain((fill) => ({ ...fill, moduleId: 'MOD-EXPIRED', version: 1 })),
    rules: ['APP-001', 'APP-002', 'EXP-001'],
  },
  { edit: 'no AI label', change: withoutLabel, rules: ['AI-001'] },
  { edit: 'choices passed off as a person’s', change: chosenByPeople, rules: ['AI-001'] },
  {
    edit: 'label and choices removed together',
    change: (content: AssemblyContent) => withoutLabel(chosenByPeople(content)),
    rules: ['AI-001'],
  },
])('a hand-edited file with $edit is blocked by the right rules', ({ change, rules }) => {
  expect(blockedBy(change)).toEqual(expect.arrayContaining([...rules, 'AUD-001']));
});

test('the unedited content passes', () => {
  expect(checkAssembly(base).verdict).toBe('pass');
});
