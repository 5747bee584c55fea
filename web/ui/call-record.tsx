import { Code, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckedCall } from '../../core/contract/ai-record.ts';
import { describeFallback } from '../../core/model/fallback.ts';
import { formatInstant, formatNumber } from '../lib/format.ts';
import { useLanguage } from '../lib/i18n/use-language.ts';
import { useServerWords } from '../lib/sentences/use-server-words.ts';
import { Facts } from './facts.tsx';
import { HashText } from './hash-text.tsx';
import { Notice } from './notice.tsx';

/** One question to a language model: what was asked, offered and answered, and whether the record is intact. */
export function CallRecord({ checked }: { checked: CheckedCall }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const serverWords = useServerWords();
  const { call, entry, intact, recordDigest, reached } = checked;
  const shown = (value: number): string => formatNumber(value, language);
  const tokens = t('governance.tokensUsed', {
    input: shown(call.inputTokens),
    output: shown(call.outputTokens),
  });
  return (
    <>
      <Notice tone={intact ? 'good' : 'bad'} title={t(intact ? 'governance.intact' : 'governance.notIntact')}>
        {t('governance.intactDetail')}
      </Notice>
      <Facts
        facts={[
          [t('governance.prompt'), call.promptVersion],
          [t('governance.asked'), formatInstant(call.askedAt, language)],
          [t('governance.model'), call.model],
          [t('governance.answeredBy'), call.answeredBy],
          [
            t('governance.outcome'),
            call.fallbackReason === null
              ? t('governance.outcomes.answered')
              : describeFallback(call.fallbackReason, language),
          ],
          [t('governance.fault'), call.fault && serverWords(call.fault)],
          [t('governance.attempts'), shown(call.attempts)],
          [t('governance.duration'), t('governance.milliseconds', { value: shown(call.durationMs) })],
          [
            t('governance.tokens'),
            call.tokensEstimated ? `${tokens} (${t('governance.estimated')})` : tokens,
          ],
          [t('governance.cost'), shown(call.costMicros / 1_000_000)],
          [t('governance.settings'), <Code key="settings">{call.settings}</Code>],
          [t('governance.recordDigest'), <HashText key="record" value={recordDigest} />],
          [t('governance.entryDigest'), entry && <HashText key="entry" value={entry.recordDigest} />],
          [
            t('governance.replyDigest'),
            call.replyDigest && <HashText key="reply" value={call.replyDigest} />,
          ],
        ]}
      />
      <Words title={t('governance.offered')} words={call.offered} nothing={t('governance.none')} />
      <Text fw={600} size="sm">
        {t('governance.reply')}
      </Text>
      {call.reply === null ? (
        <Text size="sm">{t('governance.noReply')}</Text>
      ) : (
        <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {call.reply}
        </Code>
      )}
      <Words title={t('governance.reached')} words={reached} nothing={t('governance.reachedNothing')} />
    </>
  );
}

function Words({ title, words, nothing }: { title: string; words: readonly string[]; nothing: string }) {
  return (
    <>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {words.length === 0 ? (
        <Text size="sm">{nothing}</Text>
      ) : (
        <List size="sm">
          {words.map((word) => (
            <List.Item key={word}>{word}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
