import type { Actor } from '../../../core/access/actor.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';
import { setPart } from '../../../core/assembly/understand/set-part.ts';
import type { Understanding, UnderstoodPart } from '../../../core/assembly/understanding.ts';
import type { Quotation } from '../../../core/contract/conversation.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { screenMessage } from '../screen/screen-message.ts';
import { answerLanguage } from './answer-language.ts';
import { screeningEntries, screeningNotices } from './notices.ts';
import { requireConversation, runTurn } from './run-turn.ts';
import type { Emit, Said } from './run-turn.ts';
import type { InterfaceLanguage } from './sentences.ts';
import { storeMessage } from './store-message.ts';
import { listMessages } from './stored-conversation.ts';
import type { TurnDeps } from './turn.ts';
import { understandWithModel } from './understand-with-model.ts';
import { loadRequestIndex } from './vocabulary.ts';

export type { Emit } from './run-turn.ts';

interface TurnRequest {
  conversationId: string;
  /** Of the interface. */
  language: InterfaceLanguage;
}

type MessageRequest = TurnRequest & { text: string; quote?: Quotation | undefined };

/**
 * Screens and stores what the person said, answers it and stores the answer; the change that the answer makes and the
 * answer itself are one transaction. What the person said is kept even when answering fails.
 */
export function answerMessage(
  deps: TurnDeps,
  actor: Actor,
  request: MessageRequest,
  emit: Emit,
): Promise<void> {
  return runTurn(deps, actor, request.conversationId, () => takeIn(deps, actor, request, emit), emit);
}

async function takeIn(deps: TurnDeps, actor: Actor, request: MessageRequest, emit: Emit): Promise<Said> {
  const { conversationId, text, quote } = request;
  const before = await requireConversation(deps, conversationId);
  const index = await loadRequestIndex(deps.database);
  const screening = await screenMessage(deps.database, text, index);
  const read = ({ understanding }: { understanding: Understanding }) =>
    understandRequest(text, index, understanding, todayFor(deps, understanding));
  const language = answerLanguage(text, request.language, await listMessages(deps.database, conversationId));
  const market = marketOf(read(before).understanding);
  const stored = await storeMessage(
    deps,
    actor,
    conversationId,
    { author: 'person', content: { text, ...(quote && { quote }) } },
    { entries: screeningEntries(conversationId, screening, market) },
  );
  emit({ type: 'message', message: stored });
  return {
    stops: before.stops,
    language,
    text,
    forModel: screening.redacted,
    quote,
    notices: (known) => screeningNotices(screening, language, known),
    understand: async (conversation, model) => {
      const understood = read(conversation);
      return model
        ? understandWithModel(deps, model, {
            understood,
            previous: conversation.understanding,
            language,
            message: screening.redacted,
          })
        : understood;
    },
  };
}

/** Sets or clears one part of what is known (an edited chip) and answers like a message that said so. */
export function answerChip(
  deps: TurnDeps,
  actor: Actor,
  request: TurnRequest & { part: UnderstoodPart; value: string | string[] | null },
  emit: Emit,
): Promise<void> {
  const { conversationId, language, part, value } = request;
  const takeIn = async (): Promise<Said> => ({
    stops: (await requireConversation(deps, conversationId)).stops,
    language,
    text: '',
    forModel: '',
    notices: () => [],
    understand: async ({ understanding }) => setPart(understanding, part, value),
  });
  return runTurn(deps, actor, conversationId, takeIn, emit);
}

const marketOf = ({ market }: Understanding): string | undefined =>
  typeof market?.value === 'string' ? market.value : undefined;

const todayFor = (deps: TurnDeps, understanding: Understanding) =>
  calendarDateIn(deps.clock(), timeZoneOf(marketOf(understanding) ?? ''));
