import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParityFinding, ParityFix } from '../../../../core/contract/parity.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import classes from './checks.module.css';
import { useFindingWords } from './finding-words.ts';

interface Properties {
  findings: readonly ParityFinding[];
  /** The text that was checked. */
  text: string;
  /** The text went on since: fixes and places wait for the next check. */
  isEarlier: boolean;
  /** Name of the field, so that buttons of several fields can be told apart. */
  label: string;
  onFix: (fix: ParityFix) => void;
  onShow: (span: NonNullable<ParityFinding['span']>) => void;
}

/** What a check found in a text, each with the way to its place and, where one was tried, a fix. */
export function FindingList({ findings, text, isEarlier, label, onFix, onShow }: Properties) {
  const { t } = useTranslation();
  const words = useFindingWords();
  return (
    <ul className={classes['findings']} aria-label={t('parity.findingsOf', { label })}>
      {findings.map((finding, index) => {
        const { kind, severity, span, fix } = finding;
        return (
          <li key={`${kind} ${span?.start ?? 'text'} ${index}`}>
            <div className={classes['finding']}>
              <VerdictBadge verdict={severity} />
              <Text size="sm">{words.sentence(finding)}</Text>
            </div>
            <div className={classes['actions']}>
              {fix && (
                <Button size="compact-sm" variant="default" disabled={isEarlier} onClick={() => onFix(fix)}>
                  {words.fix(fix, text.slice(fix.span.start, fix.span.end))}
                </Button>
              )}
              {span && span.end > span.start && (
                <Button size="compact-sm" variant="subtle" disabled={isEarlier} onClick={() => onShow(span)}>
                  {t('parity.show')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
