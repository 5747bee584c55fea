import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../../core/contract/access.ts';
import { call } from '../../lib/api/call.ts';
import { hasCode } from '../../lib/api/problem.ts';
import { useEnterSession } from '../../lib/session.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';

/** Name and password, ready for password managers. A wrong password and an outage read differently. */
export function SignInForm() {
  const { t } = useTranslation();
  const enter = useEnterSession();
  const problemText = useProblemText();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('access.nameMissing') : null),
      password: (value) => (value === '' ? t('access.passwordMissing') : null),
    },
  });
  const attempt = useMutation({
    mutationFn: async (body: { name: string; password: string }) => (await call(signIn, { body })).body,
    onSuccess: enter,
  });
  const wrong = hasCode(attempt.error, 'wrong_credentials');
  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} noValidate>
      <Stack>
        {attempt.isError && (
          <Alert color="red" role="alert" title={wrong ? t('access.wrong') : t('access.failed')}>
            {problemText(attempt.error)}
          </Alert>
        )}
        <TextInput
          label={t('access.name')}
          autoComplete="username"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label={t('access.password')}
          autoComplete="current-password"
          key={form.key('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={attempt.isPending}>
          {t('access.signIn')}
        </Button>
      </Stack>
    </form>
  );
}
