import { Button, Code, FileButton, Group, Text } from '@mantine/core';
import { IconAnchor, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { Section } from '../../../ui/section.tsx';
import { checkpointQuery } from '../queries.ts';
import type { AnchorFile } from './use-verification.ts';

interface Properties {
  anchor: AnchorFile | null;
  onAnchor: (anchor: AnchorFile | null) => void;
}

/** The newest checkpoint, to be kept elsewhere, and the choice of one that was kept. */
export function CheckpointSection({ anchor, onAnchor }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: checkpoint, isError, error, refetch } = useQuery(checkpointQuery);
  const choose = async (file: File | null) => {
    if (file) onAnchor({ name: file.name, text: await file.text() });
  };
  return (
    <Section title={t('audit.anchor')}>
      <Text size="sm" c="dimmed">
        {t('audit.anchorPurpose')}
      </Text>
      {isError && (
        <ErrorState
          error={error}
          title={t('audit.checkpointFailed')}
          kept={t('audit.kept')}
          onRetry={() => void refetch()}
        />
      )}
      {checkpoint === null && <Text size="sm">{t('audit.checkpointNone')}</Text>}
      {checkpoint && (
        <>
          <Text size="sm">
            {t('audit.checkpointOver', { size: formatNumber(checkpoint.size, language) })}
          </Text>
          <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {checkpoint.note}
          </Code>
          <Facts facts={[[t('audit.verifierKey'), <HashText key="key" value={checkpoint.verifierKey} />]]} />
        </>
      )}
      <Group gap="xs">
        {checkpoint && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => saveFile(`checkpoint-${checkpoint.size}.txt`, new Blob([checkpoint.note]))}
          >
            {t('audit.checkpointSave')}
          </Button>
        )}
        <FileButton onChange={(file) => void choose(file)} accept="text/plain">
          {(properties) => (
            <Button {...properties} variant="default" leftSection={<IconAnchor size={16} aria-hidden />}>
              {t('audit.anchorChoose')}
            </Button>
          )}
        </FileButton>
        {anchor && (
          <Button variant="subtle" onClick={() => onAnchor(null)}>
            {t('audit.anchorForget')}
          </Button>
        )}
      </Group>
      {anchor && (
        <Text size="sm" role="status">
          {t('audit.anchorChosen', { name: anchor.name })}
        </Text>
      )}
    </Section>
  );
}
