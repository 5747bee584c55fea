import { Container, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Composer } from './chat/composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { ExampleRequests } from './example-requests.tsx';
import { useBeginConversation } from './use-begin-conversation.ts';

/** /assemble: say what is needed, or go on with an earlier conversation. */
export function NewPage() {
  const { t } = useTranslation();
  const { begin, busy } = useBeginConversation();
  useDocumentTitle(t('assemble.title'));
  return (
    <Container size="md" py="lg" w="100%">
      <Stack gap="lg">
        <PageHeader title={t('assemble.newTitle')} purpose={t('assemble.newPurpose')} />
        <Composer name="new" busy={busy} onSend={begin} placeholder={t('assemble.newPlaceholder')} />
        <ExampleRequests busy={busy} onChoose={(text) => void begin(text)} />
        <ConversationList />
      </Stack>
    </Container>
  );
}
