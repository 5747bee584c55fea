import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding, RuleResult } from '../../../../core/assembly/checks.ts';
import { SUBJECT_SLOT } from '../../../../core/assembly/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import classes from './checks.module.css';
import { levelOf } from '../../../ui/shown-verdict.ts';

interface Properties {
  finding: Finding;
  result: RuleResult;
  assembly: AssemblyView;
}

/** What was found, where, on what evidence, and how to mend it. */
export function FindingItem({ finding, result, assembly }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { select } = useActiveSlot();
  const { slotId, message, evidence, fix } = finding;
  const slot =
    slotId === SUBJECT_SLOT ? assembly.subject : assembly.slots.find((one) => one.slotId === slotId);
  return (
    <div className={classes['finding']}>
      <Text size="sm">{message}</Text>
      {evidence !== undefined && <blockquote className={classes['evidence']}>{evidence}</blockquote>}
      {fix !== undefined && (
        <Text size="sm">
          <strong>{t('assemble.fix')}</strong> {fix}
        </Text>
      )}
      <Group gap="xs">
        {finding.level !== undefined && <VerdictBadge verdict={levelOf(result, finding)} />}
        {slot && (
          <Button size="compact-sm" variant="default" onClick={() => select(slot.slotId)}>
            {t('assemble.jumpToSlot', { slot: localText(slot.label, language) })}
          </Button>
        )}
      </Group>
    </div>
  );
}
