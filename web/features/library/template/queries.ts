import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listTemplates } from '../../../../core/contract/library.ts';
import { getTemplate, previewTemplate } from '../../../../core/contract/templates.ts';
import type { TemplateDetail } from '../../../../core/contract/templates.ts';
import { call } from '../../../lib/api/call.ts';

export type TemplatePageOf = z.output<(typeof listTemplates)['responses'][200]>;
export type TemplateRow = TemplatePageOf['templates'][number]['template'];
export type TemplateQuery = z.input<typeof listTemplates.query>;
export type PreviewQuery = z.input<typeof previewTemplate.query>;

export const templatesQuery = (query: TemplateQuery) =>
  queryOptions({
    queryKey: ['library', 'templates', query],
    queryFn: async ({ signal }): Promise<TemplatePageOf> =>
      (await call(listTemplates, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

/** One template; without a version the current one. */
export const templateQuery = (id: string, version: number | null) =>
  queryOptions({
    queryKey: ['library', 'template', id, version],
    queryFn: async ({ signal }): Promise<TemplateDetail> => {
      const query = version === null ? {} : { version };
      return (await call(getTemplate, { params: { id }, query, signal })).body;
    },
  });

export const templatePreviewQuery = (id: string, query: PreviewQuery) =>
  queryOptions({
    queryKey: ['library', 'template-preview', id, query],
    queryFn: async ({ signal }) => (await call(previewTemplate, { params: { id }, query, signal })).body,
    placeholderData: keepPreviousData,
  });

export const templatePath = (id: string): string => `/library/templates/${encodeURIComponent(id)}`;
