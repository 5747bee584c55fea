import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { listAssemblies } from '../../../core/contract/assembly.ts';
import { listStartContexts } from '../../../core/contract/conversation.ts';
import { call } from '../../lib/api/call.ts';

export type StartContext = z.output<(typeof listStartContexts)['responses'][200]>['startContexts'][number];
export type ListedAssembly = z.output<(typeof listAssemblies)['responses'][200]>['assemblies'][number];

export const useStartContexts = () =>
  useQuery({
    queryKey: ['start-contexts'],
    queryFn: async ({ signal }) => (await call(listStartContexts, { signal })).body.startContexts,
    staleTime: 300_000,
  });

/** Assemblies that the person may see, newest change first. */
export const useAssemblies = (market: string | null) =>
  useQuery({
    queryKey: ['assemblies', market],
    queryFn: async ({ signal }) =>
      (await call(listAssemblies, { query: { limit: 50, ...(market === null ? {} : { market }) }, signal }))
        .body.assemblies,
  });
