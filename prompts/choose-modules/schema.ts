import { z } from 'zod';
import { definePrompt } from '../define-prompt.ts';
import { candidateSchema, requestSchema, term, wordsOf } from '../parts.ts';
import { occursIn } from '../verbatim.ts';

const variables = z.strictObject({
  request: requestSchema,
  slots: z
    .array(
      z.strictObject({
        slotId: z.string().max(60),
        kinds: z.array(term),
        topics: z.array(term),
        /** How many modules the slot takes at the most. */
        wanted: z.int().min(1),
        candidates: z.array(
          candidateSchema.extend({
            /** Short facts of ranking, in words of ours: `topic safety asked for`. */
            facts: z.array(z.string().max(200)).max(10),
          }),
        ),
      }),
    )
    .min(1)
    .max(40),
});

const reply = z.strictObject({
  slots: z
    .array(
      z.strictObject({
        slotId: z.string().max(60),
        /** Best first; each with words of that module that speak for it. */
        order: z.array(z.strictObject({ id: z.string().max(260), quote: z.string().max(300) })).max(60),
      }),
    )
    .max(40),
});

export type ChooseVariables = z.output<typeof variables>;
export type ChooseReply = z.output<typeof reply>;

/** An order among the candidates that were offered for each slot; it is one fact of ranking, never a choice. */
export const chooseModules = definePrompt<ChooseVariables, ChooseReply>({
  name: 'choose-modules',
  version: 'choose-modules@1',
  purpose: 'Orders the eligible modules that were offered for each slot, with words of the module as reason.',
  variables,
  reply,
  offered: ({ slots }) => [...new Set(slots.flatMap(({ candidates }) => candidates.map(({ id }) => id)))],
  faultOf(given, { slots }) {
    if (new Set(slots.map(({ slotId }) => slotId)).size < slots.length) return 'A slot is named twice.';
    for (const { slotId, order } of slots) {
      const slot = given.slots.find((each) => each.slotId === slotId);
      if (!slot) return 'A slot was named that was not offered.';
      if (new Set(order.map(({ id }) => id)).size < order.length)
        return 'A module is named twice for a slot.';
      for (const { id, quote } of order) {
        const candidate = slot.candidates.find((each) => each.id === id);
        if (!candidate) return 'A module was named that was not offered for the slot.';
        if (!occursIn(wordsOf(candidate), quote)) return 'A quotation does not stand in its module.';
      }
    }
    return undefined;
  },
});
