import { Button, Group, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeReason } from '../../../../core/assembly/reasons.ts';
import { plainTextOf } from '../../../../core/library/markup.ts';
import type { SlotView } from '../../../../core/contract/assembly.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import classes from './inspector.module.css';
import { useReasonValues } from './use-reason-values.ts';

interface Properties {
  alternative: SlotView['alternatives'][number];
  busy: boolean;
  onSwap: () => void;
}

/** A module that was not chosen: its words, why not, and the button that takes it all the same. */
export function RunnerUp({ alternative, busy, onSwap }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inWords = useReasonValues();
  const { moduleId, version, text, whyNot } = alternative;
  return (
    <div className={classes['runnerup']}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text className={classes['module'] ?? ''}>
          {moduleId}@{version}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          disabled={busy}
          leftSection={<IconArrowsExchange size={14} aria-hidden />}
          aria-label={t('assemble.swapTo', { module: moduleId })}
          onClick={onSwap}
        >
          {t('assemble.swap')}
        </Button>
      </Group>
      <Text size="sm" lineClamp={3}>
        {plainTextOf(text)}
      </Text>
      {whyNot.map((reason) => (
        <Text key={reason.code} size="sm" c="dimmed">
          {t('assemble.whyNot')} {describeReason(inWords(reason), language)}
        </Text>
      ))}
    </div>
  );
}
