import { z } from 'zod';
import {
  calendarDateSchema,
  claimSchema,
  identifierSchema,
  languageSchema,
  marketSchema,
  referenceSchema,
  storableText,
} from '../library/content.ts';
import { importResultSchema, LIBRARY_KINDS } from '../library/import-result.ts';
import { productSchema } from '../library/product.ts';
import { CHANNELS, MODULE_KINDS } from '../library/vocabulary/terms.ts';
import { defineContract } from './define-contract.ts';
import {
  claimRowSchema,
  facetSchema,
  itemParams,
  moduleDetailSchema,
  moduleRowSchema,
  pagingSchema,
  referenceRowSchema,
  statusChangeSchema,
  statusSchema,
  templateRowSchema,
} from './library-items.ts';
import { uploadSchema } from './upload.ts';

const pageOf = { total: z.int(), page: z.int(), pageSize: z.int() };
const listQuery = {
  /** Words that must all stand in id, message or text, whatever their letter case. */
  text: storableText(200).optional(),
  status: statusSchema.optional(),
  product: identifierSchema.optional(),
  /** Only what expires on or before this day. */
  expiresBy: calendarDateSchema.optional(),
  ...pagingSchema,
};

export const listModules = defineContract({
  id: 'library.listModules',
  summary: 'Modules of the library, by id, with counts per filter value over everything that matches.',
  method: 'get',
  path: '/api/library/modules',
  query: z.strictObject({
    ...listQuery,
    kind: z.enum(MODULE_KINDS).optional(),
    topic: storableText(100).optional(),
    language: languageSchema.optional(),
    market: marketSchema.optional(),
    channel: z.enum(CHANNELS).optional(),
    metadata: z.enum(['complete', 'incomplete']).optional(),
  }),
  responses: {
    200: z.strictObject({
      modules: z.array(moduleRowSchema),
      facets: z.strictObject({
        status: facetSchema,
        kind: facetSchema,
        product: facetSchema,
        topic: facetSchema,
        language: facetSchema,
        market: facetSchema,
      }),
      ...pageOf,
    }),
  },
});

export const getModule = defineContract({
  id: 'library.getModule',
  summary: 'One module with its claims, references, versions and where it is used.',
  method: 'get',
  path: '/api/library/modules/:id',
  params: itemParams,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  responses: { 200: moduleDetailSchema },
});

export const listClaims = defineContract({
  id: 'library.listClaims',
  summary: 'Claims of the library, by id.',
  method: 'get',
  path: '/api/library/claims',
  query: z.strictObject(listQuery),
  responses: { 200: z.strictObject({ claims: z.array(claimRowSchema), ...pageOf }) },
});

export const getClaim = defineContract({
  id: 'library.getClaim',
  summary: 'One claim with the modules that use it.',
  method: 'get',
  path: '/api/library/claims/:id',
  params: itemParams,
  responses: {
    200: z.strictObject({
      version: z.int(),
      claim: claimSchema,
      modules: z.array(z.strictObject({ id: z.string(), status: statusSchema })),
      statusChanges: z.array(statusChangeSchema),
    }),
  },
});

export const listReferences = defineContract({
  id: 'library.listReferences',
  summary: 'References of the library, by id.',
  method: 'get',
  path: '/api/library/references',
  query: z.strictObject(listQuery).omit({ product: true }),
  responses: { 200: z.strictObject({ references: z.array(referenceRowSchema), ...pageOf }) },
});

export const getReference = defineContract({
  id: 'library.getReference',
  summary: 'One reference with its anchors and the claims that cite it.',
  method: 'get',
  path: '/api/library/references/:id',
  params: itemParams,
  responses: {
    200: z.strictObject({
      version: z.int(),
      reference: referenceSchema,
      claims: z.array(z.strictObject({ id: z.string(), status: statusSchema })),
      statusChanges: z.array(statusChangeSchema),
    }),
  },
});

export const listTemplates = defineContract({
  id: 'library.listTemplates',
  summary: 'Templates of the library, by id.',
  method: 'get',
  path: '/api/library/templates',
  query: z.strictObject(listQuery),
  responses: { 200: z.strictObject({ templates: z.array(templateRowSchema), ...pageOf }) },
});

export const listProducts = defineContract({
  id: 'library.listProducts',
  summary: 'All products.',
  method: 'get',
  path: '/api/library/products',
  responses: { 200: z.strictObject({ products: z.array(productSchema) }) },
});

export const STATUS_SUBJECTS = ['modules', 'claims', 'references', 'templates', 'visuals'] as const;
export type StatusSubject = (typeof STATUS_SUBJECTS)[number];

export const changeStatus = defineContract({
  id: 'library.changeStatus',
  summary:
    'Approve what is in review, or withdraw with a reason. If-Match carries the version that was read.',
  method: 'put',
  path: '/api/library/:kind/:id/status',
  ifMatch: true,
  params: itemParams.extend({ kind: z.enum(STATUS_SUBJECTS) }),
  body: z.strictObject({
    status: z.enum(['approved', 'withdrawn']),
    reason: storableText(2_000).default(''),
    /** Of a withdrawal: what was shown that it stops (`shown` of the blast radius). More than that is refused with 412. */
    shown: storableText(500_000).default(''),
  }),
  responses: { 200: z.strictObject({ version: z.int(), status: statusSchema }) },
});

export const importLibrary = defineContract({
  id: 'library.import',
  summary:
    'Import files of one kind: good rows land, bad rows are listed, the same file twice changes nothing.',
  method: 'post',
  path: '/api/library/import',
  body: z.strictObject({ kind: z.enum(LIBRARY_KINDS), files: uploadSchema }),
  responses: { 200: importResultSchema },
});
