import { z } from 'zod';
import { identifierSchema, storableText } from '../library/content.ts';
import { visualSchema } from '../library/visual/visual.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema, statusChangeSchema, statusSchema } from './library-items.ts';

/** A visual with the number of current modules that show it. */
const visualRowSchema = z.strictObject({ version: z.int(), visual: visualSchema, usedBy: z.int() });
export type VisualRow = z.output<typeof visualRowSchema>;

export const listVisuals = defineContract({
  id: 'library.listVisuals',
  summary: 'Visuals of the library, by id; the picture of each is at /visuals/<sha256>.',
  method: 'get',
  path: '/api/library/visuals',
  query: z.strictObject({
    /** Words that must all stand in id, alternative text or rights, whatever their letter case. */
    text: storableText(200).optional(),
    status: statusSchema.optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({
      visuals: z.array(visualRowSchema),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});

export const getVisual = defineContract({
  id: 'library.getVisual',
  summary: 'One visual with the modules that show it.',
  method: 'get',
  path: '/api/library/visuals/:id',
  params: z.strictObject({ id: identifierSchema }),
  responses: {
    200: z.strictObject({
      version: z.int(),
      visual: visualSchema,
      modules: z.array(z.strictObject({ id: z.string(), status: statusSchema })),
      statusChanges: z.array(statusChangeSchema),
    }),
  },
});
