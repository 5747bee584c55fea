import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ChangeItem } from './change-item.tsx';

/** What changed since the adaptation was made; nothing of it is in the email until somebody decides. */
export function StaleBanner({ view }: { view: AdaptationView }) {
  const { t } = useTranslation();
  const { changes } = view;
  const open = changes.filter(({ decision }) => decision === null);
  const decided = changes.filter(({ decision }) => decision !== null);
  if (changes.length === 0) return null;
  return (
    <Notice
      tone={open.length > 0 ? 'warn' : 'info'}
      role="status"
      title={open.length > 0 ? t('adapt.stale', { count: open.length }) : t('adapt.staleDecided')}
    >
      <Stack gap="sm">
        {open.length > 0 && <Text size="sm">{t('adapt.staleHint')}</Text>}
        {open.map((change) => (
          <ChangeItem key={change.id} change={change} view={view} />
        ))}
        {decided.length > 0 && (
          <details>
            <summary>{t('adapt.decided', { count: decided.length })}</summary>
            <Stack gap="sm" mt="xs">
              {decided.map((change) => (
                <ChangeItem key={change.id} change={change} view={view} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </Notice>
  );
}
