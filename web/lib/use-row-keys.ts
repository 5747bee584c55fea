import { useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from './shortcuts/use-shortcut.ts';

const ROWS = '[data-row]';

/** `j` and `k` move the focus to the next and the previous row (`data-row`) inside the element that takes the ref. */
export function useRowKeys<Container extends HTMLElement>(): RefObject<Container | null> {
  const { t } = useTranslation();
  const container = useRef<Container>(null);
  const move = (step: 1 | -1) => {
    const rows = [...(container.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
    const present = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[present === -1 ? (step === 1 ? 0 : rows.length - 1) : present + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', t('lists.nextRow'), () => move(1));
  useShortcut('k', t('lists.previousRow'), () => move(-1));
  return container;
}
