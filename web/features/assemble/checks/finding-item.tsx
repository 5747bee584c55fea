import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SUBJECT_SLOT } from '../../../../core/assembly/assembly.ts';
import type { Finding, RuleResult } from '../../../../core/assembly/checks.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { levelOf } from '../../../ui/shown-verdict.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import classes from './checks.module.css';
import { TextDecision } from '../inspector/text-decision.tsx';
import { FindingFix } from './finding-fix.tsx';
import { textIn, useShownFinding } from './use-shown-finding.ts';

interface Properties {
  finding: Finding;
  /** Place of the finding among those of its rule. */
  index: number;
  result: RuleResult;
  assembly: AssemblyView;
}

/** What was found, where, on what evidence, why it matters, and how to mend it. */
export function FindingItem({ finding, index, result, assembly }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const serverWords = useServerWords();
  const { select } = useActiveSlot();
  const { show } = useShownFinding(assembly);
  const { slotId, message, evidence, fix } = finding;
  const slot =
    slotId === SUBJECT_SLOT ? assembly.subject : assembly.slots.find((one) => one.slotId === slotId);
  return (
    <div className={classes['finding']}>
      <Text size="sm">{serverWords(message)}</Text>
      {evidence !== undefined && <blockquote className={classes['evidence']}>{evidence}</blockquote>}
      {fix !== undefined && (
        <Text size="sm">
          <strong>{t('assemble.fix')}</strong> {serverWords(fix)}
        </Text>
      )}
      <Text size="sm">
        <strong>{t('assemble.whyRule')}</strong> {result.source}.{' '}
        <Anchor component={Link} to={`/rules/${result.ruleId}`} inherit underline="always">
          {t('assemble.readRule', { rule: result.ruleId })}
        </Anchor>
      </Text>
      {result.ruleId === 'AI-002' && slotId !== undefined && (
        <>
          <blockquote className={classes['evidence']}>{textIn(assembly, slotId)}</blockquote>
          <TextDecision assembly={assembly} slotId={slotId} text={textIn(assembly, slotId)} />
        </>
      )}
      <Group gap="xs">
        {finding.level !== undefined && <VerdictBadge verdict={levelOf(result, finding)} />}
        {slotId !== undefined && slotId !== SUBJECT_SLOT && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFocusCentered size={14} aria-hidden />}
            onClick={() => show(result.ruleId, index, slotId)}
          >
            {t('assemble.showInEmail')}
          </Button>
        )}
        {slot && (
          <Button size="compact-sm" variant="default" onClick={() => select(slot.slotId)}>
            {t('assemble.jumpToSlot', { slot: localText(slot.label, language) })}
          </Button>
        )}
        {slot && <FindingFix ruleId={result.ruleId} slot={slot} assembly={assembly} />}
      </Group>
    </div>
  );
}
