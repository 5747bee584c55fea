import { z } from 'zod';
import { calendarDateSchema } from '../../core/library/content.ts';
import { definePrompt } from '../define-prompt.ts';
import { term, vocabularySchema } from '../parts.ts';
import { occursIn } from '../verbatim.ts';

/** Parts of a context that a message can name; a person (`hcp`) is never among them. */
export const ASKED_PARTS = [
  'market',
  'language',
  'channel',
  'audience',
  'product',
  'moment',
  'topics',
  'template',
  'plannedSendDate',
] as const;
export type AskedPart = (typeof ASKED_PARTS)[number];

/** Intents that a reply may name; those of the deterministic reading when this version was made. */
const ASKED_INTENTS = [
  'propose',
  'swap',
  'explain',
  'list_missing',
  'show_checks',
  'undo',
  'refuse_send',
  'refuse_approve',
  'refuse_write',
  'help',
] as const;

const variables = z.strictObject({
  /** What the person wrote, screened before. */
  message: z.string().min(1).max(4_000),
  interfaceLanguage: term,
  today: calendarDateSchema,
  /** What the conversation knows already. */
  known: z.partialRecord(z.enum(ASKED_PARTS), z.union([z.string(), z.array(z.string())])),
  vocabulary: vocabularySchema,
});

const reply = z.strictObject({
  intent: z.enum(ASKED_INTENTS),
  /** Slot that the message points to, from 1. */
  slotNumber: z.int().min(1).max(40).nullable(),
  /** One entry per value; `words` are the words of the message that say so. */
  parts: z
    .array(
      z.strictObject({ part: z.enum(ASKED_PARTS), value: z.string().max(260), words: z.string().max(300) }),
    )
    .max(40),
});

export type UnderstandVariables = z.output<typeof variables>;
export type UnderstandReply = z.output<typeof reply>;

function valuesOf(
  { vocabulary }: UnderstandVariables,
  part: Exclude<AskedPart, 'plannedSendDate'>,
): string[] {
  const values = {
    market: vocabulary.markets.map(({ code }) => code),
    language: vocabulary.languages,
    channel: vocabulary.channels,
    audience: vocabulary.audiences,
    product: vocabulary.products.map(({ id }) => id),
    moment: vocabulary.moments,
    topics: vocabulary.topics,
    template: vocabulary.templates.map(({ id }) => id),
  };
  return values[part];
}

/** From a message in plain words to values of the vocabulary, each with the words that say so. */
export const understandRequest = definePrompt<UnderstandVariables, UnderstandReply>({
  name: 'understand-request',
  version: 'understand-request@1',
  purpose: 'Reads what a person asks for, as values of the vocabulary with the words that say so.',
  variables,
  reply,
  offered: ({ vocabulary: { products, templates } }) => [...products, ...templates].map(({ id }) => id),
  faultOf(given, { parts }) {
    for (const { part, value, words } of parts) {
      if (!occursIn(given.message, words)) return `The words for ${part} do not stand in the message.`;
      const known =
        part === 'plannedSendDate'
          ? calendarDateSchema.safeParse(value).success && value >= given.today
          : valuesOf(given, part).includes(value);
      if (!known) return `A value for ${part} is not one of those offered.`;
    }
    const single = parts.map(({ part }) => part).filter((part) => part !== 'topics');
    return new Set(single).size < single.length ? 'A part has two values.' : undefined;
  },
});
