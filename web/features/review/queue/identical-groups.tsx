import { Button, Group, Text } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { Notice } from '../../../ui/notice.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { IdenticalDialog } from './identical-dialog.tsx';
import { identicalItems } from './identical-items.ts';

/** Emails that are the same to the last byte can be decided on together; nothing else can. */
export function IdenticalGroups({ items }: { items: readonly QueueItem[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly QueueItem[] | null>(null);
  return (
    <>
      {identicalItems(items).map((group) => (
        <Notice
          key={group[0]?.contentHash}
          tone="info"
          title={`${t('reading.identical', { count: group.length })}: ${group[0]?.templateName ?? ''}`}
        >
          <Group justify="space-between" gap="sm">
            <div style={{ flex: '1 1 280px' }}>
              <Text size="sm">{t('reading.identicalDetail')}</Text>
              <HashText value={group[0]?.contentHash ?? ''} />
            </div>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconWritingSign size={16} aria-hidden />}
              onClick={() => setChosen(group)}
            >
              {t('reading.decideOnAll', { count: group.length })}
            </Button>
          </Group>
        </Notice>
      ))}
      <IdenticalDialog items={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
