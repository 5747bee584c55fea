import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../../lib/i18n/use-language.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../../lib/session.ts';
import type { StartContext } from './queries.ts';
import { SignalBars } from './signal-bars.tsx';

interface Properties {
  context: StartContext;
  starting: boolean;
  disabled: boolean;
  onAssemble: () => void;
}

/** One situation: what happened, for whom, which signals speak for it, and the button that assembles an email. */
export function ContextCard({ context, starting, disabled, onAssemble }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const mayAssemble = mayDo(usePerson(), 'assembly.write');
  const title = localText(context.title, language);
  return (
    <Paper withBorder p="lg" component="article" h="100%">
      <Stack gap="sm" h="100%">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Group gap={6}>
          <Badge variant="light" tt="none">
            {term('market', context.market)} · {term('language', context.language)}
          </Badge>
          <Badge variant="default" tt="none">
            {term('audience', context.audience)}
          </Badge>
          <Badge variant="default" tt="none">
            {term('moment', context.moment)}
          </Badge>
        </Group>
        <Text size="sm">{localText(context.situation, language)}</Text>
        <SignalBars signals={context.signals} />
        <Button
          mt="auto"
          fullWidth
          rightSection={<IconArrowRight size={16} aria-hidden />}
          loading={starting}
          disabled={!mayAssemble || (disabled && !starting)}
          aria-label={t('start.assembleFor', { title })}
          onClick={onAssemble}
        >
          {t('start.assemble')}
        </Button>
        {!mayAssemble && (
          <Text size="xs" c="dimmed">
            {t('start.mayNotAssemble')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
