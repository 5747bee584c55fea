import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { passkeysQuery } from './queries.ts';

/** The own passkeys: add, rename, remove. */
export function PasskeysSection() {
  const { t } = useTranslation();
  const passkeys = useQuery(passkeysQuery);
  return (
    <Section title={t('account.passkeys')}>
      <Text size="sm" c="dimmed">
        {t('account.passkeysPurpose')}
      </Text>
      {passkeys.isPending && <ListSkeleton />}
      {passkeys.isError && (
        <ErrorState
          error={passkeys.error}
          title={t('account.passkeysFailed')}
          onRetry={() => void passkeys.refetch()}
        />
      )}
      {passkeys.data?.passkeys.length === 0 && (
        <EmptyState
          title={t('account.noPasskey')}
          cause={t(passkeys.data.available ? 'account.noPasskeyCause' : 'account.passkeysOff')}
        />
      )}
      {passkeys.data?.passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} />
      ))}
      {passkeys.data?.available && <AddPasskey />}
    </Section>
  );
}
