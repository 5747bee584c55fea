import { useQuery } from '@tanstack/react-query';
import { getReview } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';

/** The review record: written reasons for warnings, signatures, history. */
export const useReview = (id: string) =>
  useQuery({
    queryKey: ['review', id],
    queryFn: async ({ signal }) => (await call(getReview, { params: { id }, signal })).body,
  });
