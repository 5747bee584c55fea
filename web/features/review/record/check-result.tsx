import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleResult } from '../../../../core/assembly/checks.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { needsReason, shownVerdict } from '../../../ui/shown-verdict.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import type { ReviewRecord } from '../queries.ts';
import classes from './record.module.css';

interface Properties {
  result: RuleResult;
  justification: ReviewRecord['justifications'][number] | undefined;
}

/** One check with rule and version, evidence and fix; a warning with the reason for which it was accepted. */
export function CheckResult({ result, justification }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const serverWords = useServerWords();
  const { ruleId, ruleVersion, source, summary, findings, notApplicable } = result;
  return (
    <details className={classes['check']} open={result.verdict !== 'pass'}>
      <summary>
        <VerdictBadge verdict={shownVerdict(result)} /> {serverWords(summary)}
      </summary>
      <Text size="xs" c="dimmed">
        {t('review.rule', { rule: ruleId, version: ruleVersion, source })}
      </Text>
      {notApplicable !== undefined && <Text size="sm">{serverWords(notApplicable)}</Text>}
      {findings.map(({ slotId, message, evidence, fix }) => (
        <div key={`${slotId ?? ''} ${message}`}>
          <Text size="sm">{serverWords(message)}</Text>
          {evidence !== undefined && <QuoteText>{evidence}</QuoteText>}
          {fix !== undefined && (
            <Text size="sm">
              <strong>{t('review.fix')}</strong> {serverWords(fix)}
            </Text>
          )}
        </div>
      ))}
      {needsReason(result) &&
        (justification ? (
          <Text size="sm">
            <strong>{t('review.justified')}</strong> {justification.reason} ({justification.printedName},{' '}
            {formatInstant(justification.writtenAt, language)})
          </Text>
        ) : (
          <Text size="sm">{t('review.notJustified')}</Text>
        ))}
    </details>
  );
}
