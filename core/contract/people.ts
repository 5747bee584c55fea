import { z } from 'zod';
import { marketSchema, storableText } from '../library/content.ts';
import { importResultSchema, PEOPLE_KINDS } from '../library/import-result.ts';
import { consentSchema, hcpSchema } from '../people/people.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema } from './library-items.ts';
import { uploadSchema } from './upload.ts';

export const listHcps = defineContract({
  id: 'people.listHcps',
  summary: 'HCPs of the markets in scope, by family name.',
  method: 'get',
  path: '/api/people/hcps',
  query: z.strictObject({
    /** Words that must all stand in id or name. */
    text: storableText(200).optional(),
    market: marketSchema.optional(),
    specialty: storableText(100).optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({ hcps: z.array(hcpSchema), total: z.int(), page: z.int(), pageSize: z.int() }),
  },
});

export const getHcp = defineContract({
  id: 'people.getHcp',
  summary: 'One HCP with every consent capture, newest first.',
  method: 'get',
  path: '/api/people/hcps/:id',
  params: z.strictObject({ id: hcpSchema.shape.id }),
  responses: { 200: z.strictObject({ hcp: hcpSchema, consents: z.array(consentSchema) }) },
});

export const importPeople = defineContract({
  id: 'people.import',
  summary: 'Import HCPs, consents, signals, preferences or touches: good rows land, bad rows are listed.',
  method: 'post',
  path: '/api/people/import',
  body: z.strictObject({ kind: z.enum(PEOPLE_KINDS), files: uploadSchema }),
  responses: { 200: importResultSchema },
});
