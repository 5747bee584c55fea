import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NOTICE_KINDS } from '../../../core/access/inbox/notice.ts';
import type { UrlFilters } from '../../lib/use-url-filters.ts';
import type { InboxFilterName } from './inbox-filters.ts';

/** Read or not, and of which kind. */
export function InboxFilterBar({ filters }: { filters: UrlFilters<InboxFilterName> }) {
  const { t } = useTranslation();
  const { values, set } = filters;
  return (
    <Group component="search" gap="sm" aria-label={t('lists.filters')}>
      <NativeSelect
        size="sm"
        label={t('inbox.state')}
        value={values.state ?? ''}
        onChange={(event) => set('state', event.currentTarget.value)}
        data={[
          { value: '', label: t('inbox.all') },
          { value: 'unread', label: t('inbox.unread') },
        ]}
      />
      <NativeSelect
        size="sm"
        label={t('inbox.kind')}
        value={values.kind ?? ''}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: t('inbox.everyKind') },
          ...NOTICE_KINDS.map((value) => ({ value, label: t(`inbox.kinds.${value}`) })),
        ]}
      />
    </Group>
  );
}
