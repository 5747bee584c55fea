import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../lib/session.ts';
import { hasSignedOut, hasVisited, noteVisit } from '../lib/visited.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { FirstPaint } from './first-paint.tsx';
import { FirstVisit } from './first-visit.tsx';

/** Lets signed-in people through; sends others to the sign-in page, which brings them back here. */
export function RequireSession() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useQuery(sessionQuery);
  const isSignedIn = Boolean(session.data?.person);
  useEffect(() => {
    if (isSignedIn) noteVisit();
  }, [isSignedIn]);
  if (session.isPending) return <FirstPaint />;
  if (session.isError)
    return (
      <Container component="main" size="sm" py="xl">
        <ErrorState
          error={session.error}
          title={t('access.sessionFailed')}
          onRetry={() => void session.refetch()}
        />
      </Container>
    );
  const { person, demonstrationPeople, mustChangePassword } = session.data;
  if (!person && demonstrationPeople && !hasVisited()) return <FirstVisit people={demonstrationPeople} />;
  const here = hasSignedOut() ? '' : `?return=${encodeURIComponent(pathname + search)}`;
  if (!person) return <Navigate to={`/sign-in${here}`} replace />;
  if (mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />;
  return <Outlet />;
}
