import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Notice as Told } from '../../../../core/contract/conversation.ts';
import { Notice } from '../../../ui/notice.tsx';

const TONES = { adverse_event: 'bad', personal_data: 'warn', engine_fallback: 'info' } as const;

/** What the person is told beside an answer; a reported adverse event with the way to report it. */
export function AnswerNotices({ notices }: { notices: readonly Told[] }) {
  const { t } = useTranslation();
  return notices.map(({ code, text, link }) => (
    <Notice key={code} tone={TONES[code]} title={t(`assemble.notice.${code}`)}>
      {text}{' '}
      {link && (
        <Anchor href={link.url} target="_blank" rel="noreferrer" inherit underline="always">
          {link.label}
        </Anchor>
      )}
    </Notice>
  ));
}
