import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';

/** State, revision and the engine that acted. */
export function AssemblyFacts({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { status, revision, engine, aiLabel } = assembly;
  return (
    <>
      <Badge variant="default" tt="none">
        {term('status', status)}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('assemble.revision', { revision })} · {t('assemble.engine', { engine: term('engine', engine) })}
        {aiLabel && aiLabel.generatedSlots.length > 0 && ` · ${t('assemble.hasGenerated')}`}
      </Text>
    </>
  );
}
