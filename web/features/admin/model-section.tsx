import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ModelState } from '../../../core/contract/model.ts';
import { describeFallback } from '../../../core/model/fallback.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ModelBudgets } from './model-budgets.tsx';
import { ModelPrompts } from './model-prompts.tsx';
import { modelQuery, useModelSwitch } from './model-queries.ts';

/** The language model: what is configured, its switch, what it cost, and which prompts may be used. */
export function ModelSection() {
  const { t } = useTranslation();
  const query = useQuery(modelQuery);
  return (
    <Section title={t('model.title')}>
      {query.isPending && <ListSkeleton />}
      {query.isError && (
        <ErrorState error={query.error} title={t('model.failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data && (
        <Stack>
          <ModelSwitch state={query.data} />
          <ModelBudgets state={query.data} />
          <ModelPrompts prompts={query.data.prompts} model={query.data.configuration?.model} />
        </Stack>
      )}
    </Section>
  );
}

function ModelSwitch({ state }: { state: ModelState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useModelSwitch();
  const { configuration, unavailable } = state;
  const isOn = state.switch === 'on';
  return (
    <Stack gap="xs">
      <Notice tone={unavailable === null ? 'good' : 'info'} title={configuration?.model ?? t('model.none')}>
        {unavailable === null ? t('model.ready') : describeFallback(unavailable, language)}{' '}
        {unavailable !== null && t('model.goesOn')}
      </Notice>
      {configuration && (
        <Text size="sm">
          {t('model.configured', {
            host: configuration.host,
            form: configuration.replyForm,
            seconds: configuration.timeoutMs / 1_000,
            perMinute: configuration.perMinute,
          })}
        </Text>
      )}
      <Text size="sm">{t('model.embeddings', { name: state.embeddings ?? t('model.local') })}</Text>
      <Group>
        <Button
          {...(isOn && { color: 'red' })}
          variant={isOn ? 'outline' : 'filled'}
          loading={change.isPending}
          onClick={() => change.mutate(isOn ? 'off' : 'on')}
        >
          {t(isOn ? 'model.switchOff' : 'model.switchOn')}
        </Button>
        <Text size="sm">{t(isOn ? 'model.isOn' : 'model.isOff')}</Text>
      </Group>
      {change.isError && <ErrorState error={change.error} title={t('model.notChanged')} />}
    </Stack>
  );
}
