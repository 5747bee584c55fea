import { allTexts } from '../../core/assembly/assembly.ts';
import type { AssembledText } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import { isEngineText } from '../../core/assembly/engine-text.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';

const NO_ENGINE_TEXT = 'No engine wrote or changed a text of this email.';

const engineTexts = ({ content, engineRecord }: Facts): AssembledText[] =>
  allTexts(content).filter((text) => isEngineText(text, engineRecord?.generatedSlots ?? []));

/** Text of an engine is used only after a person, with the power to refuse it, looked at exactly this text. */
export default defineRule({
  id: 'AI-002',
  version: 1,
  severity: 'block',
  source: 'Regulation (EU) 2024/1689 (AI Act) Art. 50(4) (human review, editorial responsibility)',
  summary: 'A person accepted every text that an engine wrote or changed, exactly as it stands.',
  needs: ['textDecisions'],
  notApplicable: (facts) => (engineTexts(facts).length === 0 ? NO_ENGINE_TEXT : undefined),
  check: (facts) =>
    engineTexts(facts).flatMap(({ slotId, text }): Finding[] => {
      const decided = facts.textDecisions.find((each) => each.slotId === slotId && each.text === text);
      if (decided?.decision === 'accept') return [];
      return [
        decided
          ? finding('A person rejected this text of an engine.', {
              slotId,
              fix: 'Replace the text, or have it written again.',
            })
          : finding('Nobody has accepted this text of an engine yet.', {
              slotId,
              fix: 'Check accuracy, plausibility and sources, then accept or reject the text.',
            }),
      ];
    }),
});
