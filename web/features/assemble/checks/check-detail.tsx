import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleResult } from '../../../../core/assembly/checks.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import classes from './checks.module.css';
import { FindingItem } from './finding-item.tsx';
import { needsReason } from '../../../ui/shown-verdict.ts';
import { Justification } from './justification.tsx';

/** Rule, version and obligation; then what was found, with evidence and fix. */
export function CheckDetail({ result, assembly }: { result: RuleResult; assembly: AssemblyView }) {
  const { t } = useTranslation();
  const serverWords = useServerWords();
  const { ruleId, ruleVersion, severity, source, verdict, findings, notApplicable } = result;
  return (
    <div className={classes['detail']}>
      <Text size="xs" c="dimmed">
        {t('assemble.rule', { rule: ruleId, version: ruleVersion })} · {t(`assemble.severity.${severity}`)}
        {findings.length === 0 && ` · ${t('assemble.ruleSource', { source })}`}
      </Text>
      {notApplicable !== undefined && <Text size="sm">{serverWords(notApplicable)}</Text>}
      {verdict === 'not_run' && findings.length === 0 && <Text size="sm">{t('assemble.notRunDetail')}</Text>}
      {verdict === 'pass' && notApplicable === undefined && <Text size="sm">{t('assemble.passDetail')}</Text>}
      {findings.map((finding, index) => (
        <FindingItem
          key={`${finding.slotId ?? ''} ${finding.message} ${finding.evidence ?? ''}`}
          finding={finding}
          index={index}
          result={result}
          assembly={assembly}
        />
      ))}
      {needsReason(result) && (
        <>
          <Text size="sm" c="dimmed">
            {t('assemble.whoMayJustify')}
          </Text>
          <Justification ruleId={ruleId} assembly={assembly} />
        </>
      )}
    </div>
  );
}
