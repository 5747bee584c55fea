import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { plainTextOf } from '../../../../core/library/markup.ts';
import { useToldChange } from '../data/use-told-change.ts';
import classes from './blocks.module.css';

interface Properties {
  slotId: string;
  name: string;
  assembly: AssemblyView;
}

/** Other modules that the market approves for this place; a slot with several modules is changed on the email's page. */
export function ChooseOther({ slotId, name, assembly }: Properties) {
  const { t } = useTranslation();
  const { run, isPending } = useToldChange(assembly.id);
  const here = [...(assembly.subject ? [assembly.subject] : []), ...assembly.slots].filter(
    (slot) => slot.slotId === slotId,
  );
  const [slot] = here;
  if (!slot || here.length > 1 || slot.alternatives.length === 0) return null;
  return (
    <details className={classes['more']}>
      <summary>{t('adapt.chooseOther', { count: slot.alternatives.length, name })}</summary>
      {slot.alternatives.map(({ moduleId, version, text }) => (
        <div key={moduleId} className={classes['other']}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="xs" c="dimmed">
              {moduleId}@{version}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              disabled={isPending}
              aria-label={t('adapt.chooseNamed', { module: moduleId, name })}
              onClick={() => run({ kind: 'swap', slotId, moduleId })}
            >
              {t('adapt.choose')}
            </Button>
          </Group>
          <Text size="sm" lang={assembly.context.language}>
            {plainTextOf(text)}
          </Text>
        </div>
      ))}
    </details>
  );
}
