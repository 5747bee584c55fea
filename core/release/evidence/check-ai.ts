import { aiLabelFor, allTexts } from '../../assembly/assembly.ts';
import { isEngineText } from '../../assembly/engine-text.ts';
import { DIGITAL_SOURCE_TYPE_ROOT } from './ai-record.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';

/** The record of engines fits the signed content, and a person accepted every text that an engine had a part in. */
export function checkAiRecord({ manifest, digestOf }: EvidenceFacts): EvidenceCheck {
  const { ai, assembly } = manifest;
  const { content } = assembly;
  const texts = allTexts(content);
  const faults: string[] = [];
  const expected = aiLabelFor(texts, ai.engine.name);
  if (JSON.stringify(sorted(ai.label)) !== JSON.stringify(sorted(content.aiLabel)))
    faults.push('The AI label of the record is not the one that was signed.');
  if (JSON.stringify(sorted(content.aiLabel)) !== JSON.stringify(sorted(expected)))
    faults.push('The AI label does not name exactly what the record says an engine chose or wrote.');
  if (ai.texts.length !== texts.length) faults.push('The record does not have one line for each text.');
  for (const [index, text] of texts.entries()) {
    const line = ai.texts[index];
    const type = text.digitalSourceType && DIGITAL_SOURCE_TYPE_ROOT + text.digitalSourceType;
    const same =
      line?.slotId === text.slotId &&
      line.origin === text.origin &&
      line.choice === (text.choice ?? null) &&
      line.digitalSourceType === (type ?? null) &&
      line.sha256 === digestOf(text.text);
    if (!same) faults.push(`The record says something else about the text at ${text.slotId}.`);
    if (!isEngineText(text, ai.generatedSlots)) continue;
    const decided = ai.decisions.findLast(
      ({ slotId, textSha256 }) => slotId === text.slotId && textSha256 === digestOf(text.text),
    );
    if (decided?.decision !== 'accept' || !decided.checked)
      faults.push(`No person accepted the generated text at ${text.slotId}.`);
  }
  return judged(
    'ai',
    'The AI record fits the signed content, and a person accepted every text that an engine had a part in.',
    faults,
  );
}

/** Members in one order, so that equal labels compare equal. */
const sorted = (label: object | null): unknown =>
  label && Object.entries(label).toSorted(([one], [other]) => (one < other ? -1 : 1));
