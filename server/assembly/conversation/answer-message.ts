import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, isAuthor } from '../../../core/access/policy.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import type { Intent } from '../../../core/assembly/understand/find-intent.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';
import { followMarket } from '../../../core/assembly/understand/follow-market.ts';
import type { Understood } from '../../../core/assembly/understand/understand-request.ts';
import type { Understanding, UnderstoodPart } from '../../../core/assembly/understanding.ts';
import type { Message, ConversationEvent } from '../../../core/contract/conversation.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { CodedError, isCodedError } from '../../../core/errors.ts';
import { mutate } from '../../audit/mutate.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { findAssembly } from '../stored-assembly.ts';
import { answerChecks, answerExplain, answerMissing } from './answer-about.ts';
import { answerSwap, answerUndo } from './answer-change.ts';
import { answerProposal } from './answer-proposal.ts';
import { say } from './sentences.ts';
import type { InterfaceLanguage, SentenceName } from './sentences.ts';
import { appendMessage, findConversation, keepUnderstanding } from './stored-conversation.ts';
import type { StoredConversation } from './stored-conversation.ts';
import type { Answer, Turn } from './turn.ts';
import { loadRequestIndex } from './vocabulary.ts';

const sayOnly =
  (sentence: SentenceName) =>
  async ({ language }: Turn): Promise<Answer> => ({ message: { text: say(language, sentence) } });

const ANSWERS: Record<Intent, (turn: Turn) => Promise<Answer>> = {
  propose: answerProposal,
  swap: answerSwap,
  explain: answerExplain,
  list_missing: answerMissing,
  show_checks: answerChecks,
  undo: answerUndo,
  refuse_send: sayOnly('refuseSend'),
  refuse_approve: sayOnly('refuseApprove'),
  refuse_write: sayOnly('refuseWrite'),
  help: sayOnly('help'),
};

export interface TurnRequest {
  conversationId: string;
  language: InterfaceLanguage;
}

/** Told about steps and messages as they come. */
export type Emit = (event: ConversationEvent) => void;

/**
 * Stores what the person said, answers it and stores the answer; the change that the answer makes and the answer itself
 * are one transaction. What the person said is kept even when answering fails.
 */
export async function answerMessage(
  deps: AssemblyDeps,
  actor: Actor,
  request: TurnRequest & { text: string },
  emit: Emit,
): Promise<void> {
  const said = await storeMessage(deps, actor, request.conversationId, {
    author: 'person',
    content: { text: request.text },
  });
  emit({ type: 'message', message: said });
  const index = await loadRequestIndex(deps.database);
  await answerTurn(deps, actor, request, emit, request.text, ({ understanding }) =>
    understandRequest(
      request.text,
      index,
      understanding,
      calendarDateIn(deps.clock(), zoneOf(understanding)),
    ),
  );
}

/** Sets or clears one part of what is known (an edited chip) and answers like a message that said so. */
export function answerChip(
  deps: AssemblyDeps,
  actor: Actor,
  request: TurnRequest & { part: UnderstoodPart; value: string | string[] | null },
  emit: Emit,
): Promise<void> {
  return answerTurn(deps, actor, request, emit, '', ({ understanding: previous }) => {
    const understanding: Understanding = { ...previous };
    if (request.value === null) delete understanding[request.part];
    else understanding[request.part] = { value: request.value, source: 'person' };
    const followed = followMarket(previous, understanding, request.part === 'language');
    return {
      intent: 'propose',
      slotNumber: undefined,
      understanding: followed,
      named: [request.part],
      questions: [],
    };
  });
}

const zoneOf = ({ market }: Understanding): string =>
  typeof market?.value === 'string' ? timeZoneOf(market.value) : 'UTC';

async function answerTurn(
  deps: AssemblyDeps,
  actor: Actor,
  request: TurnRequest,
  emit: Emit,
  text: string,
  understand: (conversation: StoredConversation) => Understood,
): Promise<void> {
  const { language, conversationId } = request;
  const answered = await deps.database.transaction(async () => {
    const conversation = await findConversation(deps.database, conversationId, { lock: true });
    if (!conversation) throw new CodedError('not_found', 'There is no such conversation.');
    const understood = understand(conversation);
    const assembly = await findAssembly(deps.database, conversationId);
    const said = { conversation, assembly, understood, text, language };
    const turn: Turn = { deps, actor, ...said, onStep: (step) => emit({ type: 'step', step }) };
    const answer = await ANSWERS[intentOf(turn)](turn).catch((error: unknown) => refusal(error, turn));
    const message = await storeMessage(
      deps,
      actor,
      conversationId,
      { author: 'assistant', content: { steps: [], questions: [], suggestedReplies: [], ...answer.message } },
      answer.understanding ?? (intentOf(turn) === 'propose' ? understood.understanding : undefined),
    );
    return { message, revision: answer.message.assemblyRevision };
  });
  // First the email: a page that shows the answer already knows that it has to read the email again.
  if (answered.revision !== undefined)
    emit({ type: 'assembly', id: conversationId, revision: answered.revision });
  emit({ type: 'message', message: answered.message });
}

/** With no email yet there is nothing to swap: "something about safety" asks for one. */
const intentOf = ({ understood, assembly }: Turn): Intent =>
  understood.intent === 'swap' && !assembly ? 'propose' : understood.intent;

/** What the person may be told as an answer stays in the conversation; any other failure ends the request. */
function refusal(error: unknown, { language, assembly }: Turn): Answer {
  if (isCodedError(error) && error.code === 'not_permitted_in_state' && assembly) {
    return { message: { text: say(language, 'locked', { status: assembly.status }) } };
  }
  throw error;
}

function storeMessage(
  deps: AssemblyDeps,
  actor: Actor,
  conversationId: string,
  message: Pick<Message, 'author' | 'content'>,
  understanding?: Understanding,
): Promise<Message> {
  return mutate(deps, {
    actor,
    policy: and<StoredConversation>(holds('assembly.write'), isAuthor),
    load: () => findConversation(deps.database, conversationId, { lock: true }),
    change: async (conversation) => {
      const at = deps.clock();
      const stored = await appendMessage(deps.database, conversationId, message, at);
      await keepUnderstanding(deps.database, conversationId, understanding ?? conversation.understanding, at);
      return {
        result: stored,
        entries: [
          {
            type: 'conversation.continued',
            subject: { type: 'conversation', id: conversationId, revision: stored.position },
            details: { author: message.author },
          },
        ],
      };
    },
  });
}
