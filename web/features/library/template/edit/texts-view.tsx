import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParameters } from '../../../../lib/use-search-parameters.ts';
import type { FixedText, Template } from '../../../../../core/library/content.ts';
import { MARKETS } from '../../../../../core/library/vocabulary/markets.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { TextFields } from './text-fields.tsx';
import { TextsReading } from './texts-reading.tsx';
import type { DraftEdit } from './use-draft-edit.ts';

const nameOf = ({ market, language }: Pick<FixedText, 'market' | 'language'>) => `${market} ${language}`;
const KNOWN = Object.entries(MARKETS).flatMap(([market, { languages }]) =>
  languages.map((language) => ({ market, language })),
);

interface Properties {
  template: Template;
  draft: DraftEdit | null;
}

/** Fixed texts of one market and language at a time; in a draft they are written here. */
export function TextsView({ template, draft }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const [params, change] = useSearchParameters();
  const sets = draft?.edit.fixedTexts ?? template.fixedTexts;
  const chosen = sets.find((set) => nameOf(set) === params.get('for')) ?? sets[0];
  const free = KNOWN.filter((one) => sets.every((set) => nameOf(set) !== nameOf(one)));
  const [adding, setAdding] = useState('');
  const toAdd = free.find((one) => nameOf(one) === adding) ?? free[0];
  const choose = (name: string) =>
    change((after) => {
      after.set('for', name);
    });
  const words = ({ market, language }: Pick<FixedText, 'market' | 'language'>) =>
    `${term('market', market)} · ${term('language', language)}`;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        {chosen && (
          <NativeSelect
            size="sm"
            label={t('template.textsOf')}
            value={nameOf(chosen)}
            onChange={(event) => choose(event.currentTarget.value)}
            data={sets.map((set) => ({ value: nameOf(set), label: words(set) }))}
          />
        )}
        {draft && toAdd && (
          <>
            <NativeSelect
              size="sm"
              label={t('template.addTextsFor')}
              value={nameOf(toAdd)}
              onChange={(event) => setAdding(event.currentTarget.value)}
              data={free.map((one) => ({ value: nameOf(one), label: words(one) }))}
            />
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => {
                draft.change({ fixedTexts: [...sets, { ...toAdd, texts: {} }] });
                choose(nameOf(toAdd));
              }}
            >
              {t('template.add')}
            </Button>
          </>
        )}
      </Group>
      {!chosen && <Text size="sm">{t('template.noTexts')}</Text>}
      {chosen && !draft && <TextsReading texts={chosen} />}
      {chosen && draft && <TextFields template={template} draft={draft} set={chosen} />}
    </Stack>
  );
}
