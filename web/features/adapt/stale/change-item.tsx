import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationView, StaleChangeView } from '../../../../core/contract/adaptation.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { DiffText } from '../../../ui/diff-text.tsx';
import { useNameOf } from '../blocks/use-name-of.ts';
import { useMayEdit } from '../data/use-may-edit.ts';
import { useToldChange } from '../data/use-told-change.ts';
import classes from './stale.module.css';

/** One change: where, what, word by word, what to do again, and the decision. */
export function ChangeItem({ change, view }: { change: StaleChangeView; view: AdaptationView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const { assembly, source, blocks } = view;
  const { run, isPending } = useToldChange(assembly.id);
  const mayEdit = useMayEdit(assembly);
  const [note, setNote] = useState('');
  const { id, blockKey, cause, redo, module, decision } = change;
  const name = useNameOf()(
    blocks.find(({ key }) => key === blockKey) ?? { key: blockKey, kind: 'module', label: {} },
  );
  const decide = (what: 'taken' | 'considered') =>
    run({ kind: 'decide', changeId: id, decision: what, note });
  return (
    <article className={classes['change']} aria-label={t('adapt.changeOf', { name })}>
      <Text fw={600}>
        {name}: {t(`adapt.cause.${cause}`, { module: module?.id, from: module?.from, to: module?.to })}
      </Text>
      {change.source.length > 0 && (
        <DiffText
          title={t('adapt.changedWords', { language: term('language', source.language) })}
          parts={change.source}
          language={source.language}
        />
      )}
      {change.target && (
        <DiffText
          title={t('adapt.changedWords', { language: term('language', assembly.context.language) })}
          parts={change.target}
          language={assembly.context.language}
        />
      )}
      {decision === null ? (
        <Stack gap="xs">
          <Text size="sm">{t(`adapt.redo.${redo}`)}</Text>
          {mayEdit && (
            <Group gap="xs" align="flex-end">
              {redo === 'take_version' && (
                <Button size="xs" disabled={isPending} onClick={() => decide('taken')}>
                  {t('adapt.take', { version: module?.to, name })}
                </Button>
              )}
              <TextInput
                size="xs"
                label={t('adapt.note', { name })}
                maxLength={2_000}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button
                size="xs"
                variant="default"
                disabled={isPending}
                aria-label={t('adapt.considerNamed', { name })}
                onClick={() => decide('considered')}
              >
                {t('adapt.consider')}
              </Button>
            </Group>
          )}
        </Stack>
      ) : (
        <Text size="sm">
          {t(`adapt.decision.${decision.decision}`, {
            name: decision.by,
            at: formatInstant(decision.at, language),
          })}{' '}
          {decision.note}
        </Text>
      )}
    </article>
  );
}
