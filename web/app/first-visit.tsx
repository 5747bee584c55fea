import { useEffect, useRef } from 'react';
import { Navigate } from 'react-router';
import type { Person } from '../../core/contract/access.ts';
import { useBecomePerson } from '../lib/session.ts';
import { FirstPaint } from './first-paint.tsx';

/** The first visit to a demonstration begins as its brand manager, without a question. */
export function FirstVisit({ people }: { people: readonly Person[] }) {
  const { mutate, isError } = useBecomePerson();
  const begun = useRef(false);
  const accountId = people.find(({ roles }) => roles.includes('brand_manager'))?.accountId;
  useEffect(() => {
    if (begun.current || accountId === undefined) return;
    begun.current = true;
    mutate(accountId);
  }, [accountId, mutate]);
  return isError || accountId === undefined ? <Navigate to="/sign-in" replace /> : <FirstPaint />;
}
