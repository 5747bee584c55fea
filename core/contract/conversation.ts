import { z } from 'zod';
import { questionSchema, understandingSchema, UNDERSTOOD_PARTS } from '../assembly/understanding.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { stepSchema } from './assembly.ts';
import { defineContract } from './define-contract.ts';

/** What a person is told beside an answer. The link is the reporting route of the market for adverse events. */
const noticeSchema = z.strictObject({
  code: z.enum(['personal_data', 'adverse_event', 'engine_fallback']),
  text: z.string(),
  link: z.strictObject({ label: z.string(), url: z.url({ protocol: /^https$/u }) }).optional(),
});
export type Notice = z.output<typeof noticeSchema>;

/** A part of the email that a message is about: a slot, or `free.<place>`, and the words that were marked in it. */
const quotationSchema = z.strictObject({
  slotId: z.string().min(1).max(60),
  quote: storableText(600).min(1),
});
export type Quotation = z.output<typeof quotationSchema>;

/** What the assistant says: sentences, what it did with counts, what it must know, and replies to offer as buttons. */
const assistantMessageSchema = z.strictObject({
  text: z.string(),
  steps: z.array(stepSchema).default([]),
  questions: z.array(questionSchema).default([]),
  suggestedReplies: z.array(z.string()).default([]),
  /** Revision of the assembly after this message; absent when nothing changed. */
  assemblyRevision: z.int().optional(),
  /** Slot that the message talks about. */
  slotId: z.string().optional(),
  /** What screening found in the person's words, and why a model did not take part. */
  notices: z.array(noticeSchema).default([]),
  /** Engine that made the proposal of this message; absent when it made none. */
  engine: z.string().optional(),
});
export type AssistantMessage = z.output<typeof assistantMessageSchema>;

export const messageSchema = z.discriminatedUnion('author', [
  z.strictObject({
    position: z.int(),
    author: z.literal('person'),
    content: z.strictObject({ text: z.string(), quote: quotationSchema.optional() }),
    writtenAt: z.iso.datetime(),
  }),
  z.strictObject({
    position: z.int(),
    author: z.literal('assistant'),
    content: assistantMessageSchema,
    writtenAt: z.iso.datetime(),
  }),
]);
export type Message = z.output<typeof messageSchema>;

export const conversationSchema = z.strictObject({
  /** Also the id of the assembly made in this conversation. */
  id: z.string(),
  revision: z.int(),
  understanding: understandingSchema,
  /** What must be settled before a proposal. */
  questions: z.array(questionSchema),
  messages: z.array(messageSchema),
  hasAssembly: z.boolean(),
  /** Whether this process is making an answer now. */
  answering: z.boolean(),
  /** Where this conversation comes from when it began with an edited message. */
  branchedFrom: z.strictObject({ id: z.string(), position: z.int() }).nullable(),
  /** Branches that begin with another wording of one of these messages. */
  branches: z.array(z.strictObject({ id: z.string(), position: z.int(), text: z.string() })),
  updatedAt: z.iso.datetime(),
});
export type Conversation = z.output<typeof conversationSchema>;

/** Server-sent events of one message; the event name is `type`. The last is always `done` or `failed`. */
export const conversationEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('step'), step: stepSchema }),
  z.strictObject({ type: z.literal('message'), message: messageSchema }),
  z.strictObject({ type: z.literal('assembly'), id: z.string(), revision: z.int() }),
  z.strictObject({ type: z.literal('done'), conversation: conversationSchema }),
  z.strictObject({ type: z.literal('failed'), code: z.string(), detail: z.string() }),
]);
export type ConversationEvent = z.output<typeof conversationEventSchema>;

const idParams = z.object({ id: identifierSchema });
/** Language of answers; the pages speak the first two. A message in French is answered in French. */
const interfaceLanguage = z.enum(['en', 'de', 'fr']).default('en');

export const startConversation = defineContract({
  id: 'assembly.startConversation',
  summary: 'Begin a conversation, empty or from one of the start contexts.',
  method: 'post',
  path: '/api/conversations',
  body: z.strictObject({ startContextId: identifierSchema.optional(), language: interfaceLanguage }),
  responses: { 201: conversationSchema },
});

export const listConversations = defineContract({
  id: 'assembly.listConversations',
  summary: "The caller's conversations, newest first.",
  method: 'get',
  path: '/api/conversations',
  responses: {
    200: z.strictObject({
      conversations: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          hasAssembly: z.boolean(),
          updatedAt: z.iso.datetime(),
        }),
      ),
    }),
  },
});

export const getConversation = defineContract({
  id: 'assembly.getConversation',
  summary: 'One conversation with all its messages.',
  method: 'get',
  path: '/api/conversations/:id',
  params: idParams,
  responses: { 200: conversationSchema },
});

export const sendMessage = defineContract({
  id: 'assembly.sendMessage',
  summary: 'Say something; the answer streams as server-sent events and is stored.',
  method: 'post',
  path: '/api/conversations/:id/messages',
  params: idParams,
  body: z.strictObject({
    text: storableText(4_000).min(1),
    language: interfaceLanguage,
    quote: quotationSchema.optional(),
  }),
  responses: { 200: 'stream' },
});

export const stopAnswer = defineContract({
  id: 'assembly.stopAnswer',
  summary: 'Stop the answer that is being made; it changes nothing and says so.',
  method: 'post',
  path: '/api/conversations/:id/stop',
  params: idParams,
  responses: { 204: 'empty' },
});

export const branchConversation = defineContract({
  id: 'assembly.branchConversation',
  summary:
    'Begin a conversation that goes on where one of the own messages of another stood, with the email of that moment.',
  method: 'post',
  path: '/api/conversations/:id/branches',
  params: idParams,
  body: z.strictObject({ position: z.int().min(0) }),
  responses: { 201: conversationSchema },
});

export const setUnderstanding = defineContract({
  id: 'assembly.setUnderstanding',
  summary: 'Set or clear one part of the context (an edited chip); the answer streams like a message.',
  method: 'post',
  path: '/api/conversations/:id/understanding',
  params: idParams,
  body: z.strictObject({
    part: z.enum(UNDERSTOOD_PARTS),
    value: z.union([z.string().max(200), z.array(z.string().max(200)).max(20)]).nullable(),
    language: interfaceLanguage,
  }),
  responses: { 200: 'stream' },
});

const localText = z.record(z.string(), z.string());

export const listStartContexts = defineContract({
  id: 'assembly.listStartContexts',
  summary: 'HCP contexts to begin with, as shown on the start screen.',
  method: 'get',
  path: '/api/start-contexts',
  responses: {
    200: z.strictObject({
      startContexts: z.array(
        z.strictObject({
          id: z.string(),
          title: localText,
          situation: localText,
          brief: localText,
          market: z.string(),
          language: z.string(),
          channel: z.string(),
          audience: z.string(),
          moment: z.string(),
          signals: z.array(z.strictObject({ topic: z.string(), strength: z.number() })),
        }),
      ),
    }),
  },
});

export const getVocabulary = defineContract({
  id: 'assembly.getVocabulary',
  summary:
    'Values that a chip can take: markets, languages, channels, audiences, moments, topics, products, templates.',
  method: 'get',
  path: '/api/vocabulary',
  responses: {
    200: z.strictObject({
      markets: z.array(
        z.strictObject({ code: z.string(), name: z.string(), languages: z.array(z.string()) }),
      ),
      languages: z.array(z.string()),
      channels: z.array(z.string()),
      audiences: z.array(z.string()),
      moments: z.array(z.string()),
      topics: z.array(z.string()),
      products: z.array(z.strictObject({ id: z.string(), name: z.string(), genericName: z.string() })),
      templates: z.array(z.strictObject({ id: z.string(), name: z.string(), moments: z.array(z.string()) })),
    }),
  },
});
