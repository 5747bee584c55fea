import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HashText } from '../../../ui/hash-text.tsx';
import { Notice } from '../../../ui/notice.tsx';

interface Properties {
  seen: string;
  present: string;
  onAccept: () => void;
}

/** The content is no longer the one that was opened: nothing can be signed until the person looked at it again. */
export function ChangedNotice({ seen, present, onAccept }: Properties) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" role="alert" title={t('review.changed')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('review.changedDetail')}</Text>
        <Text size="sm">
          {t('review.changedFrom')} <HashText value={seen} />
        </Text>
        <Text size="sm">
          {t('review.changedTo')} <HashText value={present} />
        </Text>
        <Button size="xs" variant="default" onClick={onAccept}>
          {t('review.lookAgain')}
        </Button>
      </Stack>
    </Notice>
  );
}
