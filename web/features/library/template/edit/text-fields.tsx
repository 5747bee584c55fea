import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FixedText, Template } from '../../../../../core/library/content.ts';
import { textKeys } from './text-keys.ts';
import type { DraftEdit } from './use-draft-edit.ts';

interface Properties {
  template: Template;
  draft: DraftEdit;
  set: FixedText;
}

/** One field for each fixed text that the template asks for, and for those that it has besides. */
export function TextFields({ template, draft, set }: Properties) {
  const { t } = useTranslation();
  const wanted = textKeys(template, draft.edit.places);
  const others = Object.keys(set.texts).filter((key) => wanted.every((one) => one.key !== key));
  const write = (written: Readonly<Record<string, string>>) =>
    draft.change({
      fixedTexts: draft.edit.fixedTexts.map((one) =>
        one.market === set.market && one.language === set.language
          ? { ...one, texts: { ...one.texts, ...written } }
          : one,
      ),
    });
  const empty = wanted.filter(({ key, words }) => words !== '' && (set.texts[key] ?? '') === '');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('template.markupHint')}
      </Text>
      {empty.length > 0 && (
        <Button
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            write(Object.fromEntries(empty.map(({ key, words }) => [key, words.slice(0, 10_000)])))
          }
        >
          {t('template.useWords', { count: empty.length })}
        </Button>
      )}
      {[...wanted.map(({ key }) => key), ...others].map((key) => (
        <Textarea
          key={key}
          size="sm"
          label={key}
          lang={set.language}
          dir="auto"
          autosize
          minRows={1}
          maxRows={12}
          maxLength={10_000}
          value={set.texts[key] ?? ''}
          onChange={(event) => write({ [key]: event.currentTarget.value })}
        />
      ))}
    </Stack>
  );
}
