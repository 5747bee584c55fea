import { Button, FileButton, Stack, Text } from '@mantine/core';
import { IconFileTypeHtml, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './drop-area.module.css';

interface Properties {
  busy: boolean;
  onFile: (file: File) => void;
}

/** A file dropped here or chosen with the button, which does the same by keyboard. */
export function DropArea({ busy, onFile }: Properties) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  return (
    <div
      className={classes['area']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file, ...more] = event.dataTransfer.files;
        setSeveral(more.length > 0);
        if (file && more.length === 0) onFile(file);
      }}
    >
      <Stack align="center" gap="xs">
        <IconFileTypeHtml size={32} stroke={1.5} aria-hidden />
        <Text size="sm">{t('template.dropHere')}</Text>
        <FileButton accept=".html,.htm,.mjml" onChange={(file) => file && onFile(file)}>
          {(properties) => (
            <Button {...properties} loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
              {t('template.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c={several ? 'var(--block)' : 'dimmed'} role={several ? 'alert' : undefined}>
          {several ? t('template.onlyOne') : t('template.accepted')}
        </Text>
      </Stack>
    </div>
  );
}
