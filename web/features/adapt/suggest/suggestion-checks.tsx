import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { CheckState } from '../checks/check-state.tsx';
import classes from '../checks/checks.module.css';
import { useFindingWords } from '../checks/finding-words.ts';
import { parityQuery } from '../checks/queries.ts';

interface Properties {
  source: { language: string; text: string };
  target: { language: string; text: string };
  market: string;
  product?: string | undefined;
  maxLength: number;
  label: string;
}

/** What speaks against a suggested wording, by the same check as for words that a person types. */
export function SuggestionChecks({ source, target, market, product, maxLength, label }: Properties) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const check = useQuery(
    parityQuery({ source, target, market, maxLength, ...(product === undefined ? {} : { product }) }),
  );
  const findings = check.data ?? [];
  return (
    <>
      <CheckState findings={check.data} hasFailed={check.isError} onRetry={() => void check.refetch()} />
      {findings.length > 0 && (
        <ul className={classes['findings']} aria-label={t('generated.checks', { label })}>
          {findings.map((finding) => (
            <li key={`${finding.kind} ${finding.span?.start ?? 'text'} ${finding.expected ?? ''}`}>
              <div className={classes['finding']}>
                <VerdictBadge verdict={finding.severity} />
                <Text size="sm">{words.sentence(finding)}</Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
