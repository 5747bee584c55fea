import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { AiRecord } from '../../../ui/ai-record.tsx';

/** The record of the engines of this email, and the way to where its words come from. */
export function AiRecordPanel({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, revision, slots, subject } = assembly;
  const slotName = (slotId: string): string => {
    const slot = [subject, ...slots].find((each) => each?.slotId === slotId);
    return slot ? localText(slot.label, language) : slotId;
  };
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/governance/lineage/${id}`} size="sm">
        {t('governance.openLineage')}
      </Anchor>
      <AiRecord id={id} revision={revision} slotName={slotName} />
    </Stack>
  );
}
