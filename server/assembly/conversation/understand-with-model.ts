import { calendarDateIn } from '../../../core/clock.ts';
import type { Intent } from '../../../core/assembly/understand/find-intent.ts';
import { followMarket } from '../../../core/assembly/understand/follow-market.ts';
import type { Understood } from '../../../core/assembly/understand/understand-request.ts';
import type { Understanding, UnderstoodPart } from '../../../core/assembly/understanding.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { ASKED_PARTS, understandRequest } from '../../../prompts/understand-request/schema.ts';
import type { UnderstandReply } from '../../../prompts/understand-request/schema.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import type { ModelUse } from '../model-use.ts';
import type { InterfaceLanguage } from './sentences.ts';
import { loadVocabulary } from './vocabulary.ts';

/** A message as it was read without a model. */
export interface ReadMessage {
  understood: Understood;
  /** What the conversation knew before the message. */
  previous: Understanding;
  /** The words as a model may see them. */
  message: string;
  language: InterfaceLanguage;
}

/** Without one of these, a request is worth a second reading. */
const WORTH_ASKING = ['market', 'audience', 'moment', 'topics'] as const;
/** What a model may say is wanted: answers that change nothing. Changes are asked for in words that rules know. */
const HARMLESS: ReadonlySet<Intent> = new Set([
  'explain',
  'list_missing',
  'show_checks',
  'help',
  'refuse_send',
  'refuse_approve',
  'refuse_write',
]);

/**
 * Lets a model read what the rules left open: a part that is not known yet, or that was named twice with different
 * values (then one of these). What the rules read, and what a person set, is never overruled; a person (`hcp`) is never
 * asked about. Each part that came from the model says so and quotes the words of the message.
 */
export async function understandWithModel(
  deps: Pick<AssemblyDeps, 'database' | 'clock'>,
  model: ModelUse,
  read: ReadMessage,
): Promise<Understood> {
  const { understood, previous, message, language } = read;
  if (!isWorthAsking(understood) || !/\p{L}{2}/u.test(message)) return understood;
  const { markets, products, templates, ...vocabulary } = await loadVocabulary(deps.database);
  const market = understood.understanding.market?.value;
  const reply = await model.ask(understandRequest, {
    message,
    interfaceLanguage: language,
    today: calendarDateIn(deps.clock(), timeZoneOf(typeof market === 'string' ? market : '')),
    known: knownOf(understood.understanding),
    vocabulary: {
      ...vocabulary,
      markets: markets.map(({ code, name }) => ({ code, name })),
      products,
      templates: templates.map(({ id, name }) => ({ id, name })),
    },
  });
  return reply ? withReply(understood, previous, reply.value) : understood;
}

function isWorthAsking({ intent, understanding, questions, named }: Understood): boolean {
  if (intent !== 'propose') return false;
  return (
    named.length === 0 ||
    questions.length > 0 ||
    WORTH_ASKING.some((part) => understanding[part] === undefined)
  );
}

const knownOf = (understanding: Understanding) =>
  Object.fromEntries(
    ASKED_PARTS.flatMap((part) => {
      const known = understanding[part];
      return known ? [[part, known.value]] : [];
    }),
  );

/** Fills the open parts from a reply that was judged already: its values are of the vocabulary, its words are said. */
function withReply(understood: Understood, previous: Understanding, reply: UnderstandReply): Understood {
  const understanding: Understanding = { ...understood.understanding };
  const filled: UnderstoodPart[] = [];
  const topics = reply.parts.filter(({ part }) => part === 'topics');
  for (const { part, value, words } of reply.parts) {
    if (part === 'topics' || !isOpen(understood, part, value)) continue;
    understanding[part] = { value, source: 'model', words };
    filled.push(part);
  }
  if (topics.length > 0 && understanding.topics === undefined) {
    const values = [...new Set(topics.map(({ value }) => value))];
    const words = [...new Set(topics.map((topic) => topic.words))].join(', ');
    understanding.topics = { value: values, source: 'model', words };
    filled.push('topics');
  }
  const named = [...understood.named, ...filled.filter((part) => !understood.named.includes(part))];
  const nothingRead = named.length === 0 && understood.questions.length === 0;
  return {
    intent: nothingRead && HARMLESS.has(reply.intent) ? reply.intent : understood.intent,
    slotNumber: understood.slotNumber ?? reply.slotNumber ?? undefined,
    understanding: followMarket(previous, understanding, named.includes('language')),
    named,
    questions: understood.questions.filter(({ part }) => !filled.includes(part)),
  };
}

/** Not known at all, or named more than once and the value is one of those; a market that no pack serves stays refused. */
function isOpen({ understanding, questions }: Understood, part: UnderstoodPart, value: string): boolean {
  const asked = questions.find((question) => question.part === part);
  if (asked) return asked.why === 'ambiguous' && asked.options.includes(value);
  return understanding[part] === undefined;
}
