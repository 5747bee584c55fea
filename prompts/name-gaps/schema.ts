import { z } from 'zod';
import { definePrompt } from '../define-prompt.ts';
import { libraryText, requestSchema, term } from '../parts.ts';

/** What would close a gap; the sentences for them are ours. */
export const GAP_REMEDIES = [
  'clear_for_use',
  'renew_approval',
  'translate',
  'complete_metadata',
  'write_module',
] as const;

const variables = z.strictObject({
  request: requestSchema,
  gaps: z
    .array(
      z.strictObject({
        slotId: z.string().max(60),
        topics: z.array(term),
        nearest: z
          .array(
            z.strictObject({
              id: z.string().max(260),
              keyMessage: libraryText(1_000),
              /** Why it may not be used: a reason of exclusion. */
              reason: term,
            }),
          )
          .max(10),
      }),
    )
    .min(1)
    .max(40),
});

const reply = z.strictObject({
  gaps: z
    .array(
      z.strictObject({
        slotId: z.string().max(60),
        /** The topic that is missing most; null where the slot names none. */
        topic: z.string().max(100).nullable(),
        /** The near miss that comes closest; null where none does. */
        nearestId: z.string().max(260).nullable(),
        remedy: z.enum(GAP_REMEDIES),
      }),
    )
    .max(40),
});

export type GapsVariables = z.output<typeof variables>;
export type GapsReply = z.output<typeof reply>;

/** Which near miss comes closest to each gap, and what would close it. */
export const nameGaps = definePrompt<GapsVariables, GapsReply>({
  name: 'name-gaps',
  version: 'name-gaps@1',
  purpose: 'Names for each gap the missing topic, the nearest module and what would close it.',
  variables,
  reply,
  offered: ({ gaps }) => [...new Set(gaps.flatMap(({ nearest }) => nearest.map(({ id }) => id)))],
  faultOf(given, { gaps }) {
    if (new Set(gaps.map(({ slotId }) => slotId)).size < gaps.length) return 'A gap is named twice.';
    for (const { slotId, topic, nearestId, remedy } of gaps) {
      const gap = given.gaps.find((each) => each.slotId === slotId);
      if (!gap) return 'A gap was named that does not exist.';
      if (topic !== null && !gap.topics.includes(topic))
        return 'A topic was named that the gap does not have.';
      if (nearestId !== null && gap.nearest.every(({ id }) => id !== nearestId))
        return 'A module was named that was not offered.';
      if (nearestId === null && remedy !== 'write_module') return 'A remedy was named for no module.';
    }
    return undefined;
  },
});
