import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenCheck } from './use-open-check.ts';

/** A way to one check in the list of all checks. */
export function CheckLink({ ruleId, words }: { ruleId: string; words?: string }) {
  const { t } = useTranslation();
  const { open } = useOpenCheck();
  return (
    <Anchor component="button" type="button" inherit underline="always" onClick={() => open(ruleId)}>
      {words ?? t('assemble.showCheck', { rule: ruleId })}
    </Anchor>
  );
}
