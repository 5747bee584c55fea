import type { AssembledText, AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import { aiLabelFor, allFills, allTexts } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { EngineRecord, Facts } from '../facts.ts';

const FIX = 'Restore the label, or assemble the email again so that the engine’s part is recorded.';

/** Who reads the email, and who signs it, must see what an engine chose or wrote. */
export default defineRule({
  id: 'AI-001',
  version: 3,
  severity: 'block',
  source: 'Regulation (EU) 2024/1689 (AI Act) Art. 50(2) and (4); IPTC digital source type vocabulary',
  summary:
    'The AI label names every slot and free text that an engine filled or wrote, and generated text has its source type.',
  needs: [],
  check: (facts) => [
    ...labelFindings(facts),
    ...allTexts(facts.content).flatMap((text) => [...sourceTypeFindings(text)]),
    ...(facts.engineRecord ? authorFindings(facts.content, facts.engineRecord) : []),
    ...allFills(facts.content).flatMap((fill) =>
      facts.engineRecord ? choiceFindings(fill, facts.engineRecord) : [],
    ),
  ],
});

/** The label must say exactly what the fills say, and name the engine of the record. */
function labelFindings({ content, engineRecord }: Facts): Finding[] {
  const { aiLabel } = content;
  const expected = aiLabelFor(allTexts(content), aiLabel?.engine ?? engineRecord?.engine ?? 'unknown');
  if (expected && !aiLabel)
    return [
      finding('The AI label is missing.', {
        evidence: `suggested: ${shown(expected.suggestedSlots)}; generated: ${shown(expected.generatedSlots)}`,
        fix: FIX,
      }),
    ];
  if (!aiLabel) return [];
  const findings: Finding[] = [];
  if (engineRecord && engineRecord.engine !== aiLabel.engine)
    findings.push(
      finding('The AI label names another engine than the record.', {
        evidence: `label: ${aiLabel.engine}; record: ${engineRecord.engine}`,
        fix: FIX,
      }),
    );
  for (const part of ['suggestedSlots', 'generatedSlots'] as const) {
    const stated = shown(aiLabel[part].toSorted());
    const due = shown(expected?.[part] ?? []);
    if (stated !== due)
      findings.push(
        finding('The AI label does not name the slots that an engine filled or wrote.', {
          evidence: `${part === 'suggestedSlots' ? 'suggested' : 'generated'}: label says ${stated}, slots say ${due}`,
          fix: FIX,
        }),
      );
  }
  return findings;
}

const shown = (slots: readonly string[]): string => slots.join(', ') || 'none';

function sourceTypeFindings({ slotId, origin, digitalSourceType }: AssembledText): Finding[] {
  if (origin !== 'ai_generated') return [];
  if (digitalSourceType !== undefined && digitalSourceType !== 'humanEdits') return [];
  return [
    finding('Text that an engine wrote has no digital source type of generated text.', {
      slotId,
      evidence: `digital source type: ${digitalSourceType ?? 'none'}`,
      fix: FIX,
    }),
  ];
}

/** The record was written when the engine acted; a hand that edits the assembly does not reach it. */
function choiceFindings({ slotId, moduleId, version, choice }: Fill, record: EngineRecord): Finding[] {
  const wasSuggested = record.suggestions.some(
    (each) => each.slotId === slotId && each.moduleId === moduleId && each.version === version,
  );
  return wasSuggested && choice !== 'ai_suggested'
    ? [finding('An engine chose this module, but the slot says that a person did.', { slotId, fix: FIX })]
    : [];
}

/** A slot may hold several modules, of which a model wrote the words of one. */
function authorFindings(content: AssemblyContent, record: EngineRecord): Finding[] {
  const texts = allTexts(content).filter(({ slotId }) => record.generatedSlots.includes(slotId));
  const isSaid = (slot: string) =>
    texts.some(({ slotId, origin }) => slotId === slot && origin === 'ai_generated');
  const unsaid = [...new Set(texts.map(({ slotId }) => slotId))].filter((slot) => !isSaid(slot));
  return unsaid.map((slotId) =>
    finding('An engine wrote this text, but the slot does not say so.', { slotId, fix: FIX }),
  );
}
