import { Container, Grid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ContextCards } from './context-cards.tsx';
import { FirstSteps } from './first-steps.tsx';
import { MyTurn } from './my-turn.tsx';

/** /start: three situations to begin with, what waits for me, and the first steps. */
export function StartPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('start.title'));
  return (
    <Container size="lg" py="lg" w="100%">
      <Stack gap="xl">
        <PageHeader title={t('start.title')} purpose={t('start.purpose')} />
        <ContextCards />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <MyTurn />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <FirstSteps />
          </Grid.Col>
        </Grid>
      </Stack>
    </Container>
  );
}
