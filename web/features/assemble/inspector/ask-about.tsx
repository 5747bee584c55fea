import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { useQuotation } from '../data/quotation.tsx';
import { PANES } from '../layout/pane-tabs.tsx';

const LONGEST = 200;

interface Properties {
  slotId: string;
  /** Where the words of the slot stand; what is selected in it is quoted, else its beginning. */
  words: RefObject<HTMLElement | null>;
}

/** Takes the slot's words into the conversation, to ask about them. */
export function AskAbout({ slotId, words }: Properties) {
  const { t } = useTranslation();
  const { quote } = useQuotation();
  const [, setPane] = useUrlChoice('pane', PANES, 'chat');
  const ask = () => {
    const text = (selectedIn(words.current) ?? words.current?.innerText ?? '').replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    quote({ slotId, quote: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text });
    setPane('chat');
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      w="fit-content"
      leftSection={<IconMessageQuestion size={14} aria-hidden />}
      onClick={ask}
    >
      {t('assemble.askAbout')}
    </Button>
  );
}

function selectedIn(element: HTMLElement | null): string | undefined {
  const selection = window.getSelection();
  if (!element || !selection || selection.isCollapsed || !selection.anchorNode) return undefined;
  return element.contains(selection.anchorNode) ? selection.toString() : undefined;
}
