import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useDocumentTitle } from '../lib/use-document-title.ts';

/** A fault of the page itself: says so, keeps what was typed, and offers the ways on. */
export function ErrorPage() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  useDocumentTitle(t('common.fault'));
  return (
    <Container component="main" size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('common.fault')}
        </Title>
        <Text>{t('common.faultDetail')}</Text>
        <Group>
          <Button component="a" href={`${pathname}${search}`}>
            {t('common.reload')}
          </Button>
          <Button component="a" href="/start" variant="default">
            {t('common.toStart')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
