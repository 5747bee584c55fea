import type { AssistantMessage, ConversationEvent, Quotation } from '../../core/contract/conversation.ts';
import type { UnderstoodPart } from '../../core/assembly/understanding.ts';
import { answerChip, answerMessage } from '../../server/assembly/conversation/answer-message.ts';
import { startConversation } from '../../server/assembly/conversation/start-conversation.ts';
import type { TurnDeps } from '../../server/assembly/conversation/turn.ts';
import { viewConversation } from '../../server/assembly/conversation/view-conversation.ts';
import { findAssembly } from '../../server/assembly/stored-assembly.ts';
import { createModelEngine } from '../../server/model/create-engine.ts';
import { loadPrompts } from '../../server/model/prompt-files.ts';
import type { ModelSettings } from '../../server/model/model-settings.ts';
import { BRAND_MANAGER } from './demo-library.ts';

/** An engine whose prompts count as evaluated, so that a changed prompt does not hide behind its missing evaluation. */
export function testEngine(deps: TurnDeps, settings: ModelSettings) {
  const prompts = [...loadPrompts()].map(
    ([version, prompt]) => [version, { ...prompt, usable: true }] as const,
  );
  return createModelEngine(deps, settings, new Map(prompts));
}

type Language = 'en' | 'de' | 'fr';

/** One conversation of the brand manager, led through the commands that the routes call. */
export interface Talk {
  id: string;
  say(text: string, options?: { language?: Language; quote?: Quotation }): Promise<ConversationEvent[]>;
  set(part: UnderstoodPart, value: string | string[] | null): Promise<ConversationEvent[]>;
  /** The last answer. */
  answer(): Promise<AssistantMessage>;
  view(): ReturnType<typeof viewConversation>;
  assembly(): ReturnType<typeof findAssembly>;
}

async function collect(
  run: (emit: (event: ConversationEvent) => void) => Promise<void>,
): Promise<ConversationEvent[]> {
  const events: ConversationEvent[] = [];
  await run((event) => void events.push(event));
  return events;
}

export async function beginTalk(deps: TurnDeps, id?: string): Promise<Talk> {
  const conversationId = id ?? (await startConversation(deps, BRAND_MANAGER, { understanding: {} }));
  const view = () => viewConversation(deps.database, BRAND_MANAGER, conversationId, deps.turns);
  return {
    id: conversationId,
    view,
    say: (text, { language = 'en', quote } = {}) =>
      collect((emit) => answerMessage(deps, BRAND_MANAGER, { conversationId, language, text, quote }, emit)),
    set: (part, value) =>
      collect((emit) =>
        answerChip(deps, BRAND_MANAGER, { conversationId, language: 'en', part, value }, emit),
      ),
    answer: async () => {
      const last = (await view()).messages.at(-1);
      if (last?.author !== 'assistant') throw new Error('The last message is not an answer.');
      return last.content;
    },
    assembly: () => findAssembly(deps.database, conversationId),
  };
}
