import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SuggestionView } from '../../../../core/contract/suggestions.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { DiffText } from '../../../ui/diff-text.tsx';
import { DecideForm } from './decide-form.tsx';

/** One suggestion: which words, why, from whom and where, and what became of it. */
export function SuggestionCard({ suggestion }: { suggestion: SuggestionView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const mayDecide = mayDo(usePerson(), 'library.change');
  const { id, state, moduleId, version, currentVersion, market, assemblyId, decision } = suggestion;
  return (
    <Paper component="article" withBorder p="md" id={id} aria-label={moduleId}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            <Anchor component={Link} to={`/library/${encodeURIComponent(moduleId)}`} inherit>
              {moduleId}
            </Anchor>
          </Title>
          <Badge variant="default" tt="none">
            {t(`suggestions.state.${state}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('suggestions.by', {
            name: suggestion.madeBy,
            at: formatInstant(suggestion.madeAt, language),
            market: term('market', market),
            language: term('language', suggestion.language),
            version,
          })}
        </Text>
        <Text>{suggestion.reason}</Text>
        <DiffText title={t('suggestions.proposed')} parts={suggestion.parts} language={suggestion.language} />
        <Anchor component={Link} to={`/review/${encodeURIComponent(assemblyId)}`} size="sm">
          {t('suggestions.email')}
        </Anchor>
        {decision ? (
          <Text size="sm">
            {t('suggestions.decidedBy', {
              state: t(`suggestions.state.${state}`),
              name: decision.by,
              at: formatInstant(decision.at, language),
            })}{' '}
            {decision.resultingVersion !== null &&
              t('suggestions.became', { version: decision.resultingVersion })}{' '}
            {decision.reason}
          </Text>
        ) : (
          <>
            {currentVersion !== version && (
              <Text size="sm">{t('suggestions.outdated', { version: currentVersion })}</Text>
            )}
            {mayDecide && <DecideForm suggestion={suggestion} />}
          </>
        )}
      </Stack>
    </Paper>
  );
}
