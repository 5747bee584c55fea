import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { AddressForm } from './address-form.tsx';
import { addressQuery } from './queries.ts';

/** Whether and where notices also go by email. */
export function AddressSection() {
  const { t } = useTranslation();
  const address = useQuery(addressQuery);
  return (
    <Section title={t('inbox.address')}>
      {address.isPending && <ListSkeleton rows={1} />}
      {address.isError && (
        <ErrorState
          error={address.error}
          title={t('inbox.addressFailed')}
          onRetry={() => void address.refetch()}
        />
      )}
      {address.data &&
        (address.data.sending ? (
          <AddressForm address={address.data} />
        ) : (
          <Notice tone="info" title={t('inbox.notSending')} />
        ))}
    </Section>
  );
}
