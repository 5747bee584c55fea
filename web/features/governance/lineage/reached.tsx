import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Lineage } from '../../../../core/contract/lineage.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { Section } from '../../../ui/section.tsx';

/** What reached a language model for an email: fields by name. */
export function Reached({ reached }: { reached: Lineage['reached'] }) {
  const { t } = useTranslation();
  const mayOpen = mayDo(usePerson(), 'model.read');
  return (
    <Section title={t('governance.step.question')}>
      {reached.length === 0 ? (
        <Text size="sm">{t('governance.noQuestions')}</Text>
      ) : (
        <Stack gap="xs">
          <Text size="sm">{t('governance.noPersons')}</Text>
          {reached.map(({ callId, promptVersion, model, fields }) => (
            <Text key={callId} size="sm">
              {mayOpen ? (
                <Anchor component={Link} to={`/governance/calls/${callId}`} inherit underline="always">
                  {promptVersion}
                </Anchor>
              ) : (
                promptVersion
              )}{' '}
              ({model}): {fields.join(', ')}
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  );
}
