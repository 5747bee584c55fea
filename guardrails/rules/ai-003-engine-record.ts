import { allFills, allTexts } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { ActingModel, EngineRecord, Facts } from '../facts.ts';
import { versionKey } from '../facts.ts';

const NO_ENGINE = 'The records show that no engine took part.';
const FIX = 'Assemble the email again, so that the engine’s part is recorded completely.';
const FIX_TEXT = 'Replace the text, or have it suggested again.';
/** The engine that ships with the program: no model, no prompt. */
const DETERMINISTIC = 'deterministic';

/** Who acted, on what, and what came back: without it nobody can retrace a suggestion. */
export default defineRule({
  id: 'AI-003',
  version: 2,
  severity: 'block',
  source: '21 CFR 11.10(e); EU GMP Annex 11 §9; Regulation (EU) 2024/1689 (AI Act) Art. 50(2)',
  summary: 'The record of the acting engine is complete, and it chose only among what it was offered.',
  needs: ['engineRecord'],
  notApplicable: ({ engineRecord, content }) =>
    engineRecord === null && allFills(content).every(({ choice }) => choice === 'human_selected')
      ? NO_ENGINE
      : undefined,
  check: ({ engineRecord, content }) => {
    const suggested = allFills(content).filter(({ choice }) => choice === 'ai_suggested');
    const recorded = engineRecord?.suggestions ?? [];
    return [
      ...(engineRecord ? missingFindings(engineRecord) : []),
      ...(engineRecord ? offerFindings(engineRecord) : []),
      ...(engineRecord ? generatedFindings(content, engineRecord) : []),
      ...suggested
        .filter(
          ({ slotId, moduleId, version }) =>
            !recorded.some(
              (each) => each.slotId === slotId && each.moduleId === moduleId && each.version === version,
            ),
        )
        .map(({ slotId, moduleId, version }) =>
          finding(
            'The record has no suggestion of this module, though the slot says that an engine chose it.',
            {
              slotId,
              evidence: versionKey(moduleId, version),
              fix: FIX,
            },
          ),
        ),
    ];
  },
});

/** What a record of a model has to say, and whether it does. */
const partsOf = (model: ActingModel | undefined): [string, boolean][] => [
  ['model', (model?.name ?? '') !== ''],
  ['prompt version', (model?.promptVersion ?? '') !== ''],
  ['settings', (model?.settings ?? '') !== ''],
  ['reply', (model?.replyDigest ?? '') !== ''],
];

/** Each generated text has its own question; records from before that was kept name it as the engine. */
function generatedFindings(
  content: Facts['content'],
  { generatedSlots, generatedTexts }: EngineRecord,
): Finding[] {
  if (generatedTexts === undefined) return [];
  return generatedSlots.flatMap((slotId) => {
    const last = generatedTexts.findLast((each) => each.slotId === slotId);
    const parts: [string, boolean][] = [
      ['question', (last?.callId ?? '') !== ''],
      ['offered ids', (last?.offered ?? []).length > 0],
      ...partsOf(last?.model),
    ];
    const missing = parts.flatMap(([name, present]) => (present ? [] : [name]));
    if (missing.length > 0)
      return [
        finding('The record of a generated text is incomplete.', {
          slotId,
          evidence: `no ${missing.join(', no ')}`,
          fix: FIX_TEXT,
        }),
      ];
    const named = allTexts(content).find((each) => each.slotId === slotId && each.origin === 'ai_generated');
    return named?.generatedBy === undefined || named.generatedBy === last?.model.name
      ? []
      : [
          finding('The text names another model than the record.', {
            slotId,
            evidence: `text: ${named.generatedBy}; record: ${last?.model.name}`,
            fix: FIX_TEXT,
          }),
        ];
  });
}

function missingFindings({ engine, version, model, offered, suggestions }: EngineRecord): Finding[] {
  const parts: [string, boolean][] = [
    ['engine', engine !== ''],
    ['offered modules', suggestions.length === 0 || offered !== undefined],
    ...(engine === DETERMINISTIC
      ? ([['version of the engine', (version ?? '') !== '']] as [string, boolean][])
      : partsOf(model)),
  ];
  const missing = parts.flatMap(([name, present]) => (present ? [] : [name]));
  if (missing.length === 0) return [];
  return [
    finding('The record of the engine is incomplete.', {
      evidence: `engine ${engine || 'unknown'}: no ${missing.join(', no ')}`,
      fix: FIX,
    }),
  ];
}

const offerFindings = ({ suggestions, offered }: EngineRecord): Finding[] =>
  offered === undefined
    ? []
    : suggestions.flatMap(({ slotId, moduleId, version }) => {
        const key = versionKey(moduleId, version);
        const wasOffered = offered.some((each) => each.slotId === slotId && each.modules.includes(key));
        if (wasOffered) return [];
        return [
          finding('The engine suggested a module that it was not offered for this slot.', {
            slotId,
            evidence: key,
            fix: FIX,
          }),
        ];
      });
