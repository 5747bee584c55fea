import { Button, CopyButton } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView, Gap } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';

/** The way on from a gap: a request for a new module, worded and ready to hand to the library's manager. */
export function CopyRequestButton({ gap, assembly }: { gap: Gap; assembly: AssemblyView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { market, language, channel, audience } = assembly.context;
  const request = t('assemble.gapRequest', {
    slot: localText(gap.label, useLanguage()),
    topics: gap.topics.map((topic) => term('topic', topic)).join(', '),
    market: term('market', market),
    language: term('language', language),
    channel: term('channel', channel),
    audience: term('audience', audience),
    brief: assembly.brief,
  });
  return (
    <CopyButton value={request}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="light"
          w="fit-content"
          leftSection={<IconClipboardText size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? t('assemble.requestCopied') : t('assemble.requestModule')}
        </Button>
      )}
    </CopyButton>
  );
}
