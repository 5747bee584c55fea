import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import { useLanguage } from '../lib/i18n/use-language.ts';

interface Properties {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which part of a list is shown, and the way to the next and the previous page. */
export function Pager({ page, pageSize, total, onPage }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const shown = (value: number) => formatNumber(value, language);
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  return (
    <Group component="nav" aria-label={t('lists.pages')} justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {page > last
          ? t('lists.pastEnd', { last: shown(last) })
          : t('lists.shown', {
              from: shown(from),
              to: shown(Math.min(total, page * pageSize)),
              total: shown(total),
            })}
      </Text>
      {(last > 1 || page > last) && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={page <= 1}
            leftSection={<IconChevronLeft size={14} aria-hidden />}
            onClick={() => onPage(Math.min(page - 1, last))}
          >
            {t('lists.previousPage')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={page >= last}
            rightSection={<IconChevronRight size={14} aria-hidden />}
            onClick={() => onPage(page + 1)}
          >
            {t('lists.nextPage')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
