import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery } from '../../lib/session.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { hasVisited } from '../../lib/visited.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { DemonstrationPeople } from './demonstration-people.tsx';
import { returnPath } from './return-path.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** /sign-in: name and password, or the people of the demonstration; then back to where one was. */
export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  useDocumentTitle(t('access.title'));
  const target = returnPath(params.get('return'));
  if (session.data?.person) return <Navigate to={target} replace />;
  const people = session.data?.demonstrationPeople ?? null;
  const expired = hasVisited() && params.get('return') !== null;
  return (
    <Container component="main" id="main" size={people ? 'md' : 'xs'} py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1} size="h2">
            {t('access.title')}
          </Title>
          <Text c="dimmed">{expired ? t('access.expired') : t('access.purpose')}</Text>
        </div>
        {session.isPending && <ListSkeleton />}
        {session.isError && (
          <ErrorState
            error={session.error}
            title={t('access.sessionFailed')}
            onRetry={() => void session.refetch()}
          />
        )}
        {people && <DemonstrationPeople people={people} />}
        {session.data && (
          <Paper withBorder p="lg" maw={440} w="100%">
            <SignInForm />
            <PasskeySignIn />
          </Paper>
        )}
      </Stack>
    </Container>
  );
}
