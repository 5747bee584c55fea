import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftText } from '../../../../lib/use-draft-text.ts';

interface Properties {
  busy: boolean;
  onFile: (file: File) => void;
}

/** A name without what a file name must not have. */
const fileNameOf = (name: string, source: string): string => {
  const plain = name.replaceAll(/[/\\\p{Cc}]/gu, ' ').trim() || 'pasted-email';
  return `${plain}${/<\s*mjml[\s>]/iu.test(source) ? '.mjml' : '.html'}`;
};

/** The source of an email, pasted; what was typed stays in the tab until it is imported. */
export function PasteForm({ busy, onFile }: Properties) {
  const { t } = useTranslation();
  const [name, setName] = useDraftText('template.paste.name');
  const [source, setSource] = useDraftText('template.paste.source');
  const [tried, setTried] = useState(false);
  const missing = source.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onFile(new File([source], fileNameOf(name, source), { type: 'text/html' }));
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('template.pasteName')}
          description={t('template.pasteNameHint')}
          value={name}
          maxLength={150}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('template.pasteSource')}
          styles={{ input: { fontFamily: 'ui-monospace, Menlo, Consolas, monospace' } }}
          autosize
          minRows={6}
          maxRows={16}
          spellCheck={false}
          value={source}
          error={tried && missing ? t('template.pasteMissing') : null}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={busy}>
            {t('template.pasteImport')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
