import { z } from 'zod';
import { identifierSchema } from '../library/content.ts';
import { EXPORT_FORMATS } from '../release/formats.ts';
import { defineContract } from './define-contract.ts';

const exportedFileSchema = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  format: z.enum(EXPORT_FORMATS),
  contentHash: z.string(),
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: z.string(),
  bytes: z.int().min(0),
});

export const exportAssembly = defineContract({
  id: 'release.exportAssembly',
  summary: 'Make and keep one form of an approved assembly; the first export releases it.',
  method: 'post',
  path: '/api/assemblies/:id/exports',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({ format: z.enum(EXPORT_FORMATS) }),
  responses: { 201: exportedFileSchema },
});

export const listExports = defineContract({
  id: 'release.listExports',
  summary: 'The forms in which an assembly was exported.',
  method: 'get',
  path: '/api/assemblies/:id/exports',
  params: z.object({ id: identifierSchema }),
  responses: {
    200: z.strictObject({
      exports: z.array(exportedFileSchema.extend({ exportedAt: z.iso.datetime() })),
    }),
  },
});

export const downloadExport = defineContract({
  id: 'release.downloadExport',
  summary: 'The kept bytes of one exported form.',
  method: 'get',
  path: '/api/assemblies/:id/exports/:format',
  params: z.object({ id: identifierSchema, format: z.enum(EXPORT_FORMATS) }),
  responses: { 200: 'bytes' },
});
