import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getModule, listModules } from '../../../core/contract/library.ts';
import type { ModuleDetail } from '../../../core/contract/library-items.ts';
import { call } from '../../lib/api/call.ts';

export type ModulePageOf = z.output<(typeof listModules)['responses'][200]>;
export type ModuleQuery = z.input<typeof listModules.query>;

export const modulesQuery = (query: ModuleQuery) =>
  queryOptions({
    queryKey: ['library', 'modules', query],
    queryFn: async ({ signal }): Promise<ModulePageOf> => (await call(listModules, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

/** One module; without a version the current one. */
export const moduleQuery = (id: string, version: number | null) =>
  queryOptions({
    queryKey: ['library', 'module', id, version],
    queryFn: async ({ signal }): Promise<ModuleDetail> => {
      const query = version === null ? {} : { version };
      return (await call(getModule, { params: { id }, query, signal })).body;
    },
  });
