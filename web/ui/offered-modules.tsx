import { Code, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Which modules an engine could choose from for one slot; the ids open on demand, there may be dozens. */
export function OfferedModules({ slot, modules }: { slot: string; modules: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('governance.offeredBySlot', { slot, count: modules.length })}</summary>
      <Group gap={4} mt={4}>
        {modules.map((module) => (
          <Code key={module}>{module}</Code>
        ))}
      </Group>
    </details>
  );
}
