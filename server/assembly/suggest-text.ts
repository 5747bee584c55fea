import type { Actor } from '../../core/access/actor.ts';
import { allFills, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import type { TextSuggestion } from '../../core/contract/text-suggestions.ts';
import { CodedError } from '../../core/errors.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { LANGUAGES } from '../../core/library/vocabulary/terms.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { Candidate } from '../../prompts/parts.ts';
import { suggestAdaptation } from '../../prompts/suggest-adaptation/schema.ts';
import { suggestSubject } from '../../prompts/suggest-subject/schema.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { readAssembly } from './get-assembly.ts';
import { loadSlotSources } from './load-slot-sources.ts';
import { modelUse } from './model-use.ts';
import type { ModelReply, ModelUse } from './model-use.ts';
import { candidateOf, requestOf } from './order-by-model.ts';

/** Characters (UTF-16 code units) after which inboxes cut a subject line off. */
const LONGEST_SUBJECT = 120;
const LONGEST_SOURCE = 4_000;

export interface SuggestedTexts {
  suggestions: TextSuggestion[];
  /** Why there is none. */
  reason: FallbackReason | null;
}

/**
 * Asks the model for other words for one slot: subject lines that restate a module of the email, or another wording of
 * the slot's approved text with the same numbers, markers and addresses. Changes nothing.
 *
 * @throws CodedError `invalid_request` for a slot that holds no module, and those of reading the assembly
 */
export async function suggestTexts(
  deps: AssemblyDeps,
  actor: Actor,
  assemblyId: string,
  slotId: string,
  moduleId?: string,
): Promise<SuggestedTexts> {
  const { content } = await readAssembly(deps, actor, assemblyId);
  const fill = allFills(content).find(
    (each) => each.slotId === slotId && (moduleId === undefined || each.moduleId === moduleId),
  );
  if (!fill) throw new CodedError('invalid_request', `The slot ${slotId} holds no module to start from.`);
  const model = modelUse(deps, { actor, subject: { type: 'assembly', id: assemblyId } });
  if (!model) return { suggestions: [], reason: 'not_configured' };
  const candidates = await candidatesOf(deps, content);
  const found = await (slotId === SUBJECT_SLOT
    ? askSubjects(model, content, candidates)
    : askAdaptation(model, content, fill, candidates));
  return { suggestions: found ?? [], reason: found ? null : (model.fallback() ?? 'too_long') };
}

/** The modules of the email with their approved words; key: `id@version`. */
async function candidatesOf(
  deps: AssemblyDeps,
  content: AssemblyContent,
): Promise<Map<string, Candidate & { text: string }>> {
  const fills = allFills(content);
  const { modules } = await loadSlotSources(deps.database, fills);
  return new Map(
    fills.flatMap(({ moduleId, version, language }) => {
      const module = modules.get(versionKey(moduleId, version));
      const text = module?.renditions.find((rendition) => rendition.language === language)?.text;
      return module && text !== undefined
        ? [
            [
              versionKey(moduleId, version),
              { ...candidateOf({ ...module, moduleId, version, text }), text },
            ] as const,
          ]
        : [];
    }),
  );
}

async function askSubjects(
  model: ModelUse,
  { context }: AssemblyContent,
  candidates: ReadonlyMap<string, Candidate & { text: string }>,
): Promise<TextSuggestion[] | undefined> {
  const modules = [...candidates.values()].map(({ text: _text, ...candidate }) => candidate);
  if (modules.length === 0) return undefined;
  const reply = await model.ask(suggestSubject, {
    request: requestOf(context),
    maxLength: LONGEST_SUBJECT,
    modules,
  });
  return reply?.value.suggestions.map(({ text }) => suggestionOf(reply, text));
}

async function askAdaptation(
  model: ModelUse,
  { context }: AssemblyContent,
  fill: Fill,
  candidates: ReadonlyMap<string, Candidate & { text: string }>,
): Promise<TextSuggestion[] | undefined> {
  const source = candidates.get(versionKey(fill.moduleId, fill.version));
  const language = LANGUAGES.find((each) => each === fill.language);
  if (!source || !language || source.text.length > LONGEST_SOURCE) return undefined;
  const reply = await model.ask(suggestAdaptation, {
    task: 'adapt',
    sourceLanguage: language,
    targetLanguage: language,
    market: context.market,
    audience: context.audience,
    sourceId: source.id,
    sourceText: source.text,
    maxLength: Math.max(10, Math.round(source.text.length * 1.2)),
  });
  return reply && [suggestionOf(reply, reply.value.text)];
}

/** A text of a stored reply as a suggestion: labelled, and standing nowhere. */
export const suggestionOf = ({ call }: ModelReply<unknown>, text: string): TextSuggestion => ({
  text,
  origin: 'ai_generated',
  digitalSourceType: 'trainedAlgorithmicMedia',
  engine: call.model,
  promptVersion: call.promptVersion,
  callId: call.callId,
});
