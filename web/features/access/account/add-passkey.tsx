import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../../lib/api/problem.ts';
import { PasskeyNotUsed } from '../../../lib/passkeys.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAddPasskey } from './queries.ts';

/** Browsers make no passkeys for an address in numbers. */
const isAddressInNumbers = (host: string): boolean => /^[\d.]+$|:/u.test(host);

/** Adds a passkey of this device; the password is asked first. */
export function AddPasskey() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const add = useAddPasskey();
  const wrong = hasCode(add.error, 'wrong_credentials') && password === '';
  if (isAddressInNumbers(window.location.hostname)) {
    const address = `${window.location.protocol}//localhost:${window.location.port}/account`;
    return (
      <Notice tone="info" title={t('account.openByName')}>
        <Anchor href={address}>{address}</Anchor>
      </Notice>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name, password }, { onSuccess: () => setName(''), onSettled: () => setPassword('') });
      }}
    >
      <Stack gap="xs">
        <Group align="flex-start" gap="xs">
          <TextInput
            label={t('account.newName')}
            placeholder={t('account.newNameExample')}
            value={name}
            maxLength={100}
            required
            style={{ flex: '1 1 220px' }}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('review.password')}
            autoComplete="current-password"
            name="password"
            required
            value={password}
            error={wrong ? t('account.wrongPassword') : null}
            errorProps={{ role: 'alert' }}
            visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0 }}
            style={{ flex: '1 1 220px' }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Group>
        <AddProblem error={add.error} />
        <Group>
          <Button
            type="submit"
            loading={add.isPending}
            leftSection={<IconFingerprint size={16} aria-hidden />}
          >
            {t('account.addPasskey')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A wrong password stands at its field. */
function AddProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || hasCode(error, 'wrong_credentials')) return null;
  return error instanceof PasskeyNotUsed ? (
    <Notice tone="warn" role="alert" title={t('account.notMade')}>
      {t('account.notMadeDetail')}
    </Notice>
  ) : (
    <ErrorState error={error} title={t('account.notMade')} />
  );
}
