import { Button, Group } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { ReviewRecord } from '../queries.ts';
import { RecallButton } from './recall-button.tsx';
import { whyNotSign } from './why-not-sign.ts';

/** The decision to be made here, or why it is not this person's to make. */
export function SignAction({ record, onSign }: { record: ReviewRecord; onSign: () => void }) {
  const { t } = useTranslation();
  const why = whyNotSign(record.assembly, usePerson());
  useShortcut('mod+Enter', t('review.sign'), why === null ? onSign : null);
  return (
    <Group gap="sm" justify="space-between">
      {why === null ? (
        <Button size="md" leftSection={<IconWritingSign size={18} aria-hidden />} onClick={onSign}>
          {t('review.sign')}
        </Button>
      ) : (
        <div style={{ flex: '1 1 280px' }}>
          <Notice
            tone="info"
            title={
              why === 'not_in_review' ? t(`review.state.${record.assembly.status}`) : t('review.cannotSign')
            }
          >
            {why === 'not_in_review'
              ? t(`review.stateDetail.${record.assembly.status}`)
              : t(`review.whyNot.${why}`)}
          </Notice>
        </div>
      )}
      <RecallButton item={record.assembly} />
    </Group>
  );
}
