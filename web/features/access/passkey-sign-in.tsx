import { Alert, Button, Stack } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { passkeySignInOptions, signInWithPasskey } from '../../../core/contract/passkeys.ts';
import { call } from '../../lib/api/call.ts';
import { answerWithPasskey, PasskeyNotUsed } from '../../lib/passkeys.ts';
import { useEnterSession } from '../../lib/session.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';

/** Signs in with a passkey of this device instead of name and password. */
export function PasskeySignIn() {
  const { t } = useTranslation();
  const enter = useEnterSession();
  const problemText = useProblemText();
  const attempt = useMutation({
    mutationFn: async () => {
      const options = await call(passkeySignInOptions, {});
      const answer = await answerWithPasskey(options.body);
      return (await call(signInWithPasskey, { body: { answer } })).body;
    },
    onSuccess: enter,
  });
  return (
    <Stack gap="xs" mt="md">
      {attempt.isError && (
        <Alert color="red" role="alert" title={t('access.passkeyFailed')}>
          {attempt.error instanceof PasskeyNotUsed ? t('access.passkeyNotUsed') : problemText(attempt.error)}
        </Alert>
      )}
      <Button
        variant="default"
        loading={attempt.isPending}
        leftSection={<IconFingerprint size={16} aria-hidden />}
        onClick={() => attempt.mutate()}
      >
        {t('access.signInWithPasskey')}
      </Button>
    </Stack>
  );
}
