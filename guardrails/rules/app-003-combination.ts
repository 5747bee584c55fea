import type { Finding } from '../../core/assembly/checks.ts';
import { SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { UsedModule } from '../used.ts';
import { usedClaims, usedModules } from '../used.ts';

/** Modules are approved on condition of what stands beside them. */
export default defineRule({
  id: 'APP-003',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 6.1 (balanced) and cl. 8.1 (certified in its final form); 21 CFR 202.1(e)(5)(ii)',
  summary: 'Every combination rule of the modules, claims and slots holds.',
  needs: [],
  check(facts) {
    const used = usedModules(facts);
    const ids = new Set(used.map(({ module }) => module.id));
    return [
      ...used.flatMap((each) => companionFindings(each, ids)),
      ...usedClaims(facts)
        .filter(({ claim }) => claim.safetyNotes.length > 0 && !claim.safetyNotes.some((id) => ids.has(id)))
        .map(({ fill, claim }) =>
          finding('The safety note of this claim is missing.', {
            slotId: fill.slotId,
            evidence: `Claim ${claim.id} needs one of ${claim.safetyNotes.join(', ')}`,
            fix: 'Add the safety note to the email, or choose another module.',
          }),
        ),
      ...repeatedMessages(used),
      ...slotFindings(facts, used),
    ];
  },
});

function companionFindings({ fill, module }: UsedModule, ids: ReadonlySet<string>): Finding[] {
  const { slotId } = fill;
  return [
    ...module.requires
      .filter((id) => !ids.has(id))
      .map((id) =>
        finding('This module may only be used together with another one.', {
          slotId,
          evidence: `${module.id} requires ${id}`,
          fix: `Add ${id} to the email, or choose another module.`,
        }),
      ),
    ...module.excludes
      .filter((id) => ids.has(id))
      .map((id) =>
        finding('Two modules of this email exclude each other.', {
          slotId,
          evidence: `${module.id} excludes ${id}`,
          fix: 'Replace one of the two.',
        }),
      ),
  ];
}

function repeatedMessages(used: readonly UsedModule[]): Finding[] {
  const firstByMessage = new Map<string, string>();
  return used.flatMap(({ fill, module }) => {
    const message = module.keyMessage.trim();
    // A subject line announces the message of the body.
    if (message === '' || module.kind === 'subject_line') return [];
    const first = firstByMessage.get(message);
    if (first === undefined) {
      firstByMessage.set(message, module.id);
      return [];
    }
    return finding('The same message stands in this email twice.', {
      slotId: fill.slotId,
      evidence: `${module.id} repeats ${first}`,
      fix: 'Replace one of the two.',
    });
  });
}

function slotFindings({ template, content }: Facts, used: readonly UsedModule[]): Finding[] {
  if (!template) return [];
  const crowded = template.slots.filter(
    (slot) => content.slots.filter((fill) => fill.slotId === slot.id).length > slot.max,
  );
  return [
    ...crowded.map((slot) =>
      finding('This slot holds more modules than the template allows.', {
        slotId: slot.id,
        evidence: `at most ${slot.max}`,
        fix: 'Take a module out of this slot.',
      }),
    ),
    ...used.flatMap(({ fill, module }) => {
      const slot = template.slots.find((each) => each.id === fill.slotId);
      const isSubject = fill === content.subject && fill.slotId === SUBJECT_SLOT;
      const kinds = isSubject ? template.subjectKinds : slot?.kinds;
      const fix = 'Choose a module that this slot accepts.';
      if (!kinds) return finding('The template has no such slot.', { slotId: fill.slotId, fix });
      if (!kinds.includes(module.kind)) {
        const evidence = `${module.id} is a ${module.kind}; accepted: ${kinds.join(', ')}`;
        return finding('The template does not accept this kind of module here.', {
          slotId: fill.slotId,
          evidence,
          fix,
        });
      }
      if (isSubject || !slot || slot.topics.length === 0) return [];
      if (module.topics.some((topic) => slot.topics.includes(topic))) return [];
      const evidence = `${module.id}: ${module.topics.join(', ') || 'no topic'}; accepted: ${slot.topics.join(', ')}`;
      return finding('The template does not accept this topic here.', { slotId: fill.slotId, evidence, fix });
    }),
  ];
}
