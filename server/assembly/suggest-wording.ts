import type { Actor } from '../../core/access/actor.ts';
import type { WordingPlace } from '../../core/contract/text-suggestions.ts';
import { LANGUAGES } from '../../core/library/vocabulary/terms.ts';
import { suggestAdaptation } from '../../prompts/suggest-adaptation/schema.ts';
import { findWordingPlace } from './adaptation/wording-place.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { loadRequestIndex } from './conversation/vocabulary.ts';
import { readAssembly } from './get-assembly.ts';
import { modelUse } from './model-use.ts';
import { screenMessage } from './screen/screen-message.ts';
import { suggestionOf } from './suggest-text.ts';
import type { SuggestedTexts } from './suggest-text.ts';

/** Limits of the prompt, in UTF-16 code units. */
const LONGEST_SOURCE = 4_000;
const SHORTEST_LIMIT = 10;

/**
 * Asks the model for a wording of an island in the same language, or for the free text of the source in the language of
 * the adaptation. Free text is a person's own, so it is screened first and not sent with any personal data. Changes
 * nothing.
 *
 * @throws CodedError `invalid_request` for an unknown place, and those of reading the assembly
 */
export async function suggestWording(
  deps: AssemblyDeps,
  actor: Actor,
  assemblyId: string,
  place: WordingPlace,
): Promise<SuggestedTexts> {
  const assembly = await readAssembly(deps, actor, assemblyId);
  const { source, sourceId, maxLength, faultOf } = await findWordingPlace(deps.database, assembly, place);
  const model = modelUse(deps, { actor, subject: { type: 'assembly', id: assemblyId } });
  if (!model) return { suggestions: [], reason: 'not_configured' };
  const { context } = assembly.content;
  const [from, to] = [source.language, context.language].map((tag) => LANGUAGES.find((each) => each === tag));
  if (!from || !to || source.text.length > LONGEST_SOURCE) return { suggestions: [], reason: 'too_long' };
  if (place.kind === 'free_text') {
    const index = await loadRequestIndex(deps.database);
    const { personalData, adverseEvent } = await screenMessage(deps.database, source.text, index);
    if (personalData.length > 0 || adverseEvent) return { suggestions: [], reason: 'personal_data' };
  }
  const variables = {
    task: from === to ? ('adapt' as const) : ('translate' as const),
    sourceLanguage: from,
    targetLanguage: to,
    market: context.market,
    audience: context.audience,
    sourceId,
    sourceText: source.text,
    maxLength: Math.max(SHORTEST_LIMIT, maxLength),
  };
  const reply = await model.ask(suggestAdaptation, variables, ({ text }) => faultOf(text));
  return reply
    ? { suggestions: [suggestionOf(reply, reply.value.text)], reason: null }
    : { suggestions: [], reason: model.fallback() ?? 'invalid_reply' };
}
