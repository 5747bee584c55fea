import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getSigning } from '../../../../core/contract/signing.ts';
import { call } from '../../../lib/api/call.ts';

export type Signing = z.output<(typeof getSigning)['responses'][200]>;
export type Choice = Signing['choices'][number];

/** In which roles one may decide, and which components a signature asks for; a pause changes the answer. */
export const signingQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['signing', id, revision],
    queryFn: async ({ signal }): Promise<Signing> =>
      (await call(getSigning, { params: { id }, signal })).body,
    staleTime: 0,
  });
