import { z } from 'zod';
import { languageSchema, marketSchema, storableText, templateSchema } from '../library/content.ts';
import { templateEditSchema } from '../library/template-draft/edit.ts';
import { defineContract } from './define-contract.ts';
import { itemParams, statusChangeSchema, statusSchema, storedVersionSchema } from './library-items.ts';
import { uploadSchema } from './upload.ts';

const versionQuery = { version: z.coerce.number().int().min(1).optional() };
const moved = z.strictObject({ version: z.int(), status: statusSchema });

export const getTemplate = defineContract({
  id: 'library.getTemplate',
  summary: 'One template in full with its versions; without a version the current one.',
  method: 'get',
  path: '/api/library/templates/:id',
  params: itemParams,
  query: z.strictObject(versionQuery),
  responses: {
    200: z.strictObject({
      version: z.int(),
      currentVersion: z.int(),
      template: templateSchema,
      versions: z.array(storedVersionSchema),
      statusChanges: z.array(statusChangeSchema),
      /** Emails that hold any version of the template, and are not withdrawn. */
      usedBy: z.int(),
    }),
  },
});
export type TemplateDetail = z.output<(typeof getTemplate)['responses'][200]>;

export const previewTemplate = defineContract({
  id: 'library.previewTemplate',
  summary:
    'A template as an email: with its places named and the fixed texts of one market, or with the words of the imported email.',
  method: 'get',
  path: '/api/library/templates/:id/preview',
  params: itemParams,
  query: z.strictObject({
    ...versionQuery,
    fill: z.enum(['places', 'original']).default('places'),
    market: marketSchema.optional(),
    language: languageSchema.optional(),
    /** Language of the words that name the places. */
    words: z.enum(['en', 'de']).default('en'),
  }),
  responses: {
    200: z.strictObject({ subject: z.string(), preheader: z.string(), html: z.string(), text: z.string() }),
  },
});

export const editTemplate = defineContract({
  id: 'library.editTemplate',
  summary: 'Save a draft as a new version. If-Match carries the version that was read.',
  method: 'put',
  path: '/api/library/templates/:id',
  ifMatch: true,
  params: itemParams,
  body: templateEditSchema,
  responses: { 200: moved },
});

export const stageTemplate = defineContract({
  id: 'library.stageTemplate',
  summary:
    'Send a complete draft for approval, or take it back to change it. If-Match carries the version that was read.',
  method: 'put',
  path: '/api/library/templates/:id/stage',
  ifMatch: true,
  params: itemParams,
  body: z.strictObject({ status: z.enum(['in_review', 'draft']), reason: storableText(2_000).default('') }),
  responses: { 200: moved },
});

export const importTemplate = defineContract({
  id: 'library.importTemplate',
  summary:
    'Make a draft of one HTML or MJML email. The same file again leads to the draft that it became; no other template is changed.',
  method: 'post',
  path: '/api/library/templates/import',
  body: z.strictObject({ file: uploadSchema.element }),
  responses: {
    200: z.strictObject({
      id: z.string(),
      result: z.enum(['created', 'unchanged']),
      remarks: z.array(z.strictObject({ field: z.string(), reason: z.string() })),
    }),
  },
});
