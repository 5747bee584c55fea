import { List, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../lib/session.ts';
import { firstSteps } from './first-steps.ts';
import { useAssemblies } from './queries.ts';

/** The first steps of the main job, ticked off by what is really there. */
export function FirstSteps() {
  const { t } = useTranslation();
  const person = usePerson();
  const { data } = useAssemblies(null);
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('start.firstSteps')}
      </Title>
      <List spacing="xs" center listStyleType="none">
        {firstSteps(data ?? [], person).map(({ step, done }) => (
          <List.Item
            key={step}
            icon={
              <ThemeIcon size={22} radius="xl" variant={done ? 'filled' : 'default'} aria-hidden>
                {done ? <IconCheck size={14} /> : <IconCircle size={14} />}
              </ThemeIcon>
            }
          >
            <Text size="sm" {...(done ? { c: 'dimmed' } : {})}>
              {t(`start.step.${step}`)} {done && `(${t('start.done')})`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
