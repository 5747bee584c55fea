import { Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { AdaptMenu } from '../../../ui/adapt-menu.tsx';
import { AssemblyFacts } from './assembly-facts.tsx';
import { BlockedNotice } from './blocked-notice.tsx';
import { PrimaryAction } from './primary-action.tsx';
import classes from './submit.module.css';
import { UndoButton } from './undo-button.tsx';

interface Properties {
  assembly: AssemblyView | undefined;
  title: string;
}

/** What is being made, its state, and the one primary action. */
export function SubmitHeader({ assembly, title }: Properties) {
  const { t } = useTranslation();
  useDocumentTitle(title, t('assemble.title'));
  return (
    <header className={classes['header']}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={1} size="h4">
            {title}
          </Title>
          {assembly && <AssemblyFacts assembly={assembly} />}
        </Group>
        {assembly && (
          <Group gap="xs" className={classes['actions'] ?? ''}>
            <AdaptMenu id={assembly.id} />
            <UndoButton assembly={assembly} />
            <PrimaryAction assembly={assembly} />
          </Group>
        )}
      </Group>
      {assembly && <BlockedNotice assembly={assembly} />}
    </header>
  );
}
