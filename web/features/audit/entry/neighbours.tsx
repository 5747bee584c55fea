import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import type { EntryDetail } from '../queries.ts';

const pathOf = (id: string) => `/audit/${encodeURIComponent(id)}`;

/** To the entries before and after this one in the chain; also with `k` and `j`. */
export function Neighbours({ detail: { previousId, nextId } }: { detail: EntryDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (id: string | null) => (id === null ? null : () => void navigate(pathOf(id)));
  useShortcut('k', t('audit.previous'), go(previousId));
  useShortcut('j', t('audit.next'), go(nextId));
  return (
    <>
      <Button
        variant="default"
        disabled={previousId === null}
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        onClick={() => go(previousId)?.()}
      >
        {t('audit.previous')}
      </Button>
      <Button
        variant="default"
        disabled={nextId === null}
        rightSection={<IconChevronRight size={16} aria-hidden />}
        onClick={() => go(nextId)?.()}
      >
        {t('audit.next')}
      </Button>
    </>
  );
}
