import { Button, FileInput, Group, NativeSelect, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UPLOAD_LIMIT_BYTES } from '../../../../core/contract/upload.ts';
import { LIBRARY_KINDS } from '../../../../core/library/import-result.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { ACCEPTED } from './file-bytes.ts';
import type { ImportKind, ImportRequest } from './use-import.ts';

interface Properties {
  busy: boolean;
  onImport: (request: ImportRequest) => void;
}

/** Which kind of content, and its files. */
export function ImportForm({ busy, onImport }: Properties) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ImportKind>('modules');
  const [files, setFiles] = useState<File[]>([]);
  const [tried, setTried] = useState(false);
  const tooLarge = files.reduce((sum, { size }) => sum + size, 0) > UPLOAD_LIMIT_BYTES;
  const problem = tooLarge
    ? t('library.tooLarge', { size: UPLOAD_LIMIT_BYTES / 1024 / 1024 })
    : tried && files.length === 0
      ? t('library.noFiles')
      : null;
  const run = () => {
    setTried(true);
    if (files.length > 0 && !tooLarge && !busy) onImport({ kind, files });
  };
  useShortcut('mod+Enter', t('library.import'), run);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Stack>
        <NativeSelect
          label={t('library.importKind')}
          description={t(`library.kindHint.${kind}`)}
          value={kind}
          onChange={(event) =>
            setKind(LIBRARY_KINDS.find((one) => one === event.currentTarget.value) ?? 'modules')
          }
          data={LIBRARY_KINDS.map((one) => ({ value: one, label: t(`library.importKinds.${one}`) }))}
        />
        <FileInput
          multiple
          clearable
          clearButtonProps={{ 'aria-label': t('library.clearFiles') }}
          label={t('library.files')}
          description={t('library.filesHint', { accepted: ACCEPTED[kind].replaceAll(',', ', ') })}
          placeholder={t('library.pick')}
          accept={ACCEPTED[kind]}
          value={files}
          error={problem}
          onChange={setFiles}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
            {t('library.import')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
