import type { Actor } from '../../../core/access/actor.ts';
import type { ConversationEvent, Message, Notice, Quotation } from '../../../core/contract/conversation.ts';
import type { Understood } from '../../../core/assembly/understand/understand-request.ts';
import { CodedError, isCodedError } from '../../../core/errors.ts';
import { modelUse } from '../model-use.ts';
import type { ModelUse } from '../model-use.ts';
import { findAssembly } from '../stored-assembly.ts';
import { intentOf, prepareAnswer } from './answers.ts';
import { fallbackNotices } from './notices.ts';
import { say } from './sentences.ts';
import type { InterfaceLanguage } from './sentences.ts';
import { findConversation } from './stored-conversation.ts';
import type { StoredConversation } from './stored-conversation.ts';
import { storeMessage } from './store-message.ts';
import type { Answer, Prepared, Turn, TurnDeps } from './turn.ts';

/** Told about steps and messages as they come. */
export type Emit = (event: ConversationEvent) => void;

/** What is to be answered. */
export interface Said {
  /** Stops of the conversation when the words arrived: a stop that comes before the answer begins counts too. */
  stops: number;
  /** That the answer is given in. */
  language: InterfaceLanguage;
  /** The person's words; empty when a chip was edited. */
  text: string;
  /** The words as a model may see them: without personal data. */
  forModel: string;
  quote?: Quotation | undefined;
  /** What screening has to tell, once the market is known. */
  notices: (market: string | undefined) => readonly Notice[];
  understand: (conversation: StoredConversation, model: ModelUse | undefined) => Promise<Understood>;
}

/** How often an answer is prepared anew because the conversation moved on meanwhile. */
const MOST_ATTEMPTS = 3;

/**
 * Takes a message in and answers it, both in the order in which messages came. An answer has three parts: read and
 * prepare outside any transaction (a model may be asked there), then, in one transaction, see that the conversation
 * has not moved on, carry the answer out and store it. Where it did move on, the answer is prepared again. An answer
 * that the person stopped changes nothing.
 */
export function runTurn(
  deps: TurnDeps,
  actor: Actor,
  id: string,
  takeIn: () => Promise<Said>,
  emit: Emit,
): Promise<void> {
  return deps.turns.run(id, takeIn, async (said, signal) => {
    const { stops } = said;
    let stored: StoredAnswer | 'moved' = 'moved';
    for (let attempt = 1; stored === 'moved'; attempt += 1) {
      const turn = await readTurn(deps, actor, id, said, emit, signal);
      const prepared = isStopped(turn.conversation, said, signal) ? undefined : await prepare(turn);
      const last = attempt === MOST_ATTEMPTS;
      stored = await carryOut(deps, turn, { prepared, stops, signal, last });
    }
    // First the email: a page that shows the answer already knows that it has to read the email again.
    if (stored.revision !== undefined) emit({ type: 'assembly', id, revision: stored.revision });
    emit({ type: 'message', message: stored.message });
  });
}

/** Stopped in this process, which the signal says, or in another one, which the row says. */
const isStopped = (now: StoredConversation, { stops }: Pick<Said, 'stops'>, signal: AbortSignal): boolean =>
  now.stops !== stops || signal.reason === 'stopped';

/** @throws CodedError not_found when there is no such conversation. */
export async function requireConversation(
  deps: Pick<TurnDeps, 'database'>,
  id: string,
): Promise<StoredConversation> {
  const conversation = await findConversation(deps.database, id);
  if (conversation) return conversation;
  throw new CodedError('not_found', 'There is no such conversation.');
}

async function readTurn(
  deps: TurnDeps,
  actor: Actor,
  conversationId: string,
  said: Said,
  emit: Emit,
  signal: AbortSignal,
): Promise<Turn> {
  const conversation = await requireConversation(deps, conversationId);
  const assembly = await findAssembly(deps.database, conversationId);
  const subject = { type: 'conversation', id: conversationId } as const;
  const model = isStopped(conversation, said, signal)
    ? undefined
    : modelUse(deps, { actor, subject, signal });
  const understood = await said.understand(conversation, model);
  const market = understood.understanding.market?.value;
  return {
    deps,
    actor,
    conversation,
    assembly,
    understood,
    text: said.text,
    forModel: said.forModel,
    quote: said.quote,
    language: said.language,
    model,
    notices: said.notices(typeof market === 'string' ? market : undefined),
    onStep: (step) => emit({ type: 'step', step }),
  };
}

/** A refusal that the person may be told is an answer too; any other failure ends the request. */
const prepare = (turn: Turn): Promise<Prepared> =>
  prepareAnswer(turn).catch((error: unknown) => {
    const told = refusal(error, turn);
    return () => Promise.resolve(told);
  });

interface StoredAnswer {
  message: Message;
  revision: number | undefined;
}

interface Carrying {
  /** Undefined when the person stopped the answer before it was ready. */
  prepared: Prepared | undefined;
  /** Stops of the conversation when the turn began. */
  stops: number;
  signal: AbortSignal;
  /** Whether it may not be tried again. */
  last: boolean;
}

async function carryOut(deps: TurnDeps, turn: Turn, carrying: Carrying): Promise<StoredAnswer | 'moved'> {
  try {
    return await deps.database.transaction(() => storeAnswer(deps, turn, carrying));
  } catch (error) {
    if (!isMoved(error)) throw error;
    if (!carrying.last) return 'moved';
    const prepared = async () => ({ message: { text: say(turn.language, 'movedOn') } });
    const moved = { ...turn, conversation: await requireConversation(deps, turn.conversation.id) };
    return deps.database.transaction(() => storeAnswer(deps, moved, { ...carrying, prepared }));
  }
}

async function storeAnswer(
  deps: TurnDeps,
  turn: Turn,
  { prepared, stops, signal }: Carrying,
): Promise<StoredAnswer> {
  const { conversation, actor, understood, language } = turn;
  const now = await findConversation(deps.database, conversation.id, { lock: true });
  if (!now) throw new CodedError('not_found', 'There is no such conversation.');
  const stopped = !prepared || isStopped(now, { stops }, signal);
  if (!stopped && hasMoved(conversation, now)) throw moved();
  const answer: Answer = stopped
    ? { message: { text: say(language, 'stopped') }, understanding: now.understanding }
    : await prepared().catch((error: unknown) => refusal(error, turn));
  const notices = [...turn.notices, ...(stopped ? [] : fallbackNotices(turn))];
  const content = { steps: [], questions: [], suggestedReplies: [], ...answer.message, notices };
  const understanding =
    answer.understanding ?? (intentOf(turn) === 'propose' ? understood.understanding : undefined);
  const message = await storeMessage(
    deps,
    actor,
    conversation.id,
    { author: 'assistant', content },
    { ...(understanding && { understanding }) },
  );
  return { message, revision: answer.message.assemblyRevision };
}

/** Another page, or another process, has changed what the answer was prepared from. */
const hasMoved = (read: StoredConversation, now: StoredConversation): boolean =>
  read.hasAssembly !== now.hasAssembly ||
  JSON.stringify(read.understanding) !== JSON.stringify(now.understanding);

const moved = (): CodedError =>
  new CodedError('changed_meanwhile', 'The conversation went on while the answer was prepared.');

const isMoved = (error: unknown): boolean => isCodedError(error) && error.code === 'changed_meanwhile';

function refusal(error: unknown, { language, assembly }: Turn): Answer {
  if (isCodedError(error) && error.code === 'not_permitted_in_state' && assembly) {
    return { message: { text: say(language, 'locked', { status: assembly.status }) } };
  }
  throw error;
}
