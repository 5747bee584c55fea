import { Button, Container, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { passwordObjection, PASSWORD_MIN } from '../../../core/access/password-rule.ts';
import { changePassword } from '../../../core/contract/access.ts';
import { call } from '../../lib/api/call.ts';
import { sessionQuery } from '../../lib/session.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { ErrorState } from '../../ui/error-state.tsx';

/** /password: change one's own password; asked for where an account begins with a given one. */
export function ChangePasswordPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  useDocumentTitle(t('access.changePassword'));
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { present: '', next: '' },
    validate: {
      present: (value) => (value === '' ? t('access.passwordMissing') : null),
      next: (value) => passwordObjection(value, '\u0000') ?? null,
    },
  });
  const change = useMutation({
    mutationFn: (body: { present: string; next: string }) => call(changePassword, { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate('/start');
    },
  });
  return (
    <Container component="main" id="main" size="xs" py="xl" w="100%">
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack>
          <Title order={1} size="h2">
            {t('access.changePassword')}
          </Title>
          <Text c="dimmed">{t('access.passwordRule', { count: PASSWORD_MIN })}</Text>
          {change.isError && <ErrorState error={change.error} title={t('access.notChanged')} />}
          <PasswordInput
            label={t('access.presentPassword')}
            autoComplete="current-password"
            key={form.key('present')}
            {...form.getInputProps('present')}
          />
          <PasswordInput
            label={t('access.newPassword')}
            autoComplete="new-password"
            key={form.key('next')}
            {...form.getInputProps('next')}
          />
          <Button type="submit" loading={change.isPending}>
            {t('access.changePassword')}
          </Button>
        </Stack>
      </form>
    </Container>
  );
}
