import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { AiRecord } from '../../../ui/ai-record.tsx';

/** The record of the engines of this email, and the way to where its words come from. */
export function AiRecordPanel({ assembly: { id, revision } }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/governance/lineage/${id}`} size="sm">
        {t('governance.openLineage')}
      </Anchor>
      <AiRecord id={id} revision={revision} />
    </Stack>
  );
}
