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
import type { Emit, TurnRequest } from './run-turn.ts';
import { storeMessage } from './store-message.ts';
import { listMessages } from './stored-conversation.ts';
import type { TurnDeps } from './turn.ts';
import { understandWithModel } from './understand-with-model.ts';
import { loadRequestIndex } from './vocabulary.ts';

export type { Emit, TurnRequest } from './run-turn.ts';

/**
 * Screens and stores what the person said, answers it and stores the answer; the change that the answer makes and the
 * answer itself are one transaction. What the person said is kept even when answering fails.
 */
export async function answerMessage(
  deps: TurnDeps,
  actor: Actor,
  request: TurnRequest & { text: string; quote?: Quotation | undefined },
  emit: Emit,
): Promise<void> {
  const { conversationId, text, quote } = request;
  const before = await requireConversation(deps, conversationId);
  const index = await loadRequestIndex(deps.database);
  const screening = await screenMessage(deps.database, text, index);
  const read = ({ understanding }: { understanding: Understanding }) =>
    understandRequest(text, index, understanding, todayFor(deps, understanding));
  const language = answerLanguage(text, request.language, await listMessages(deps.database, conversationId));
  const market = marketOf(read(before).understanding);
  const said = await storeMessage(
    deps,
    actor,
    conversationId,
    { author: 'person', content: { text, ...(quote && { quote }) } },
    { entries: screeningEntries(conversationId, screening, market) },
  );
  emit({ type: 'message', message: said });
  await runTurn(
    deps,
    actor,
    { ...request, language },
    {
      stops: before.stops,
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
    },
    emit,
  );
}

/** Sets or clears one part of what is known (an edited chip) and answers like a message that said so. */
export async function answerChip(
  deps: TurnDeps,
  actor: Actor,
  request: TurnRequest & { part: UnderstoodPart; value: string | string[] | null },
  emit: Emit,
): Promise<void> {
  const { stops } = await requireConversation(deps, request.conversationId);
  const understand = async ({ understanding }: { understanding: Understanding }) =>
    setPart(understanding, request.part, request.value);
  await runTurn(deps, actor, request, { stops, text: '', forModel: '', notices: () => [], understand }, emit);
}

const marketOf = ({ market }: Understanding): string | undefined =>
  typeof market?.value === 'string' ? market.value : undefined;

const todayFor = (deps: TurnDeps, understanding: Understanding) =>
  calendarDateIn(deps.clock(), timeZoneOf(marketOf(understanding) ?? ''));
