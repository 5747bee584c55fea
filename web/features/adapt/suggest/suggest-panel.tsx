import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock, AdaptationView } from '../../../../core/contract/adaptation.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { DiffText } from '../../../ui/diff-text.tsx';
import { SuggestForm } from './suggest-form.tsx';

interface Properties {
  block: AdaptationBlock;
  name: string;
  view: AdaptationView;
}

/** Proposals for the locked words of a block: those made so far, and a form for another one. */
export function SuggestPanel({ block, name, view }: Properties) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const mayPropose = mayDo(usePerson(), 'assembly.write');
  const made = view.suggestions.filter(({ moduleId }) => moduleId === block.target?.module?.id);
  return (
    <Stack gap="xs">
      {made.map(({ id, state, parts, reason, language, decision }) => (
        <Stack key={id} gap={4}>
          <Group gap="xs">
            <Badge variant="default" tt="none">
              {t(`suggestions.state.${state}`)}
            </Badge>
            <Text size="sm">{reason}</Text>
          </Group>
          <DiffText title={t('suggestions.proposed')} parts={parts} language={language} />
          {decision && decision.reason !== '' && (
            <Text size="sm">
              {t('suggestions.answer', { name: decision.by })} {decision.reason}
            </Text>
          )}
        </Stack>
      ))}
      {isOpen ? (
        <SuggestForm block={block} name={name} assemblyId={view.assembly.id} onDone={() => setOpen(false)} />
      ) : (
        mayPropose && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconMessagePlus size={14} aria-hidden />}
              aria-label={t('suggestions.proposeNamed', { name })}
              onClick={() => setOpen(true)}
            >
              {t('suggestions.propose')}
            </Button>
          </div>
        )
      )}
    </Stack>
  );
}
