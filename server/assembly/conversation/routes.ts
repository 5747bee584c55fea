import type { Actor } from '../../../core/access/actor.ts';
import {
  branchConversation as branchConversationContract,
  getConversation,
  getVocabulary,
  listConversations as listConversationsContract,
  listStartContexts,
  sendMessage,
  setUnderstanding,
  startConversation as startConversationContract,
  stopAnswer as stopAnswerContract,
} from '../../../core/contract/conversation.ts';
import type { ConversationEvent } from '../../../core/contract/conversation.ts';
import { conversationEventSchema } from '../../../core/contract/conversation.ts';
import { CodedError } from '../../../core/errors.ts';
import { reply } from '../../http/reply.ts';
import type { StreamBody } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { answerChip, answerMessage } from './answer-message.ts';
import type { Emit } from './answer-message.ts';
import { branchConversation } from './branch-conversation.ts';
import { startConversation } from './start-conversation.ts';
import { understandingOf, usableStartContexts } from './start-contexts.ts';
import type { StartContext } from './start-contexts.ts';
import { stopAnswer } from './stop-answer.ts';
import type { TurnDeps } from './turn.ts';
import { listConversations, viewConversation } from './view-conversation.ts';
import { loadVocabulary } from './vocabulary.ts';

export interface ConversationDeps extends TurnDeps {
  startContexts: readonly StartContext[];
}

/** Routes of the chat. A conversation belongs to the person who began it. */
export const conversationRoutes = (deps: ConversationDeps): Route[] => [
  route(startConversationContract, whoHolds('assembly.write'), async ({ actor, body }) => {
    const contexts = await usableStartContexts(deps.database, deps.startContexts);
    const context = contexts.find(({ id }) => id === body.startContextId);
    if (body.startContextId !== undefined && !context) {
      throw new CodedError('not_found', `There is no start context ${body.startContextId}.`);
    }
    const id = await startConversation(deps, actor, {
      understanding: context ? understandingOf(context) : {},
    });
    return reply(201, await viewConversation(deps.database, actor, id));
  }),
  route(listConversationsContract, whoHolds('assembly.write'), async ({ actor }) =>
    reply(200, { conversations: await listConversations(deps.database, actor) }),
  ),
  route(getConversation, whoHolds('assembly.write'), async ({ actor, params }) => {
    deps.turns.seen(params.id);
    return reply(200, await viewConversation(deps.database, actor, params.id, deps.turns));
  }),
  route(stopAnswerContract, whoHolds('assembly.write'), async ({ actor, params }) => {
    await stopAnswer(deps, actor, params.id);
    return reply(204);
  }),
  route(branchConversationContract, whoHolds('assembly.write'), async ({ actor, params, body }) => {
    const id = await branchConversation(deps, actor, params.id, body.position);
    return reply(201, await viewConversation(deps.database, actor, id));
  }),
  route(sendMessage, whoHolds('assembly.write'), async ({ actor, params, body }) => {
    await viewConversation(deps.database, actor, params.id);
    return reply(
      200,
      streamed(deps, actor, params.id, (emit) =>
        answerMessage(deps, actor, { conversationId: params.id, ...body }, emit),
      ),
    );
  }),
  route(setUnderstanding, whoHolds('assembly.write'), async ({ actor, params, body }) => {
    await viewConversation(deps.database, actor, params.id);
    return reply(
      200,
      streamed(deps, actor, params.id, (emit) =>
        answerChip(deps, actor, { conversationId: params.id, ...body }, emit),
      ),
    );
  }),
  route(listStartContexts, whoHolds('assembly.write'), async () => {
    const contexts = await usableStartContexts(deps.database, deps.startContexts);
    const shown = contexts.map(
      ({ hcp: _hcp, product: _product, templateId: _template, ...context }) => context,
    );
    return reply(200, { startContexts: shown });
  }),
  route(getVocabulary, whoHolds('assembly.read'), async () =>
    reply(200, await loadVocabulary(deps.database)),
  ),
];

/** Streams a turn: what happens as it happens, then the whole conversation as stored. */
const streamed =
  (deps: TurnDeps, actor: Actor, id: string, run: (emit: Emit) => Promise<void>): StreamBody =>
  async (send, signal) => {
    // Whoever leaves may be loading the page again: the answer is given up only when nobody comes back.
    const leave = (): void => deps.turns.left(id);
    signal.addEventListener('abort', leave, { once: true });
    let sent: Promise<void> = Promise.resolve();
    const emit = (event: ConversationEvent) => {
      const checked = conversationEventSchema.parse(event);
      sent = sent.then(() => send(checked.type, checked));
    };
    await run(emit).finally(() => signal.removeEventListener('abort', leave));
    emit({ type: 'done', conversation: await viewConversation(deps.database, actor, id) });
    await sent;
  };
