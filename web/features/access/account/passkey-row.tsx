import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passkey } from '../../../../core/contract/passkeys.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useRemovePasskey, useRenamePasskey } from './queries.ts';

/** One passkey: its name to change, since when it is there, and a way to remove it that asks once more. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState(passkey.name);
  const [asking, setAsking] = useState(false);
  const rename = useRenamePasskey();
  const remove = useRemovePasskey();
  const error = rename.error ?? remove.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate({ id: passkey.id, name });
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('account.passkeyName')}
          description={t('account.passkeySince', {
            made: formatInstant(passkey.createdAt, language),
            used: passkey.lastUsedAt ? formatInstant(passkey.lastUsedAt, language) : t('account.never'),
          })}
          value={name}
          maxLength={100}
          required
          style={{ flex: '1 1 220px' }}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={rename.isPending} disabled={name === passkey.name}>
          {t('account.rename')}
        </Button>
        <Button
          variant="default"
          loading={remove.isPending}
          aria-label={t(asking ? 'account.removeReally' : 'account.removeNamed', { name: passkey.name })}
          onClick={() => (asking ? remove.mutate(passkey.id) : setAsking(true))}
        >
          {asking ? t('account.removeReally', { name: passkey.name }) : t('account.remove')}
        </Button>
      </Group>
      {asking && (
        <Text size="sm" role="status">
          {t('account.removeHint')}
        </Text>
      )}
      {error && <ErrorState error={error} title={t('account.passkeyNotChanged')} />}
    </form>
  );
}
