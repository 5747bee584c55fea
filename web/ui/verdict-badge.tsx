import {
  IconAlertTriangle,
  IconBan,
  IconBug,
  IconCheck,
  IconCircleDashed,
  IconCircleMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './verdict-badge.module.css';

/** Verdicts of core/assembly/checks.ts; `not_applicable` is a pass that had nothing to judge. */
export type ShownVerdict = 'pass' | 'warn' | 'block' | 'not_run' | 'error' | 'not_applicable';

const ICONS = {
  pass: IconCheck,
  warn: IconAlertTriangle,
  block: IconBan,
  not_run: IconCircleDashed,
  error: IconBug,
  not_applicable: IconCircleMinus,
} as const;

/** The result of a check as icon, word and colour; each differs in shape, so that it reads in greyscale too. */
export function VerdictBadge({ verdict, count }: { verdict: ShownVerdict; count?: number }) {
  const { t } = useTranslation();
  const Icon = ICONS[verdict];
  return (
    <span className={classes['badge']} data-verdict={verdict}>
      <Icon size={14} stroke={2.4} aria-hidden />
      {t(`verdict.${verdict}`)}
      {count !== undefined && <span className={classes['count']}>{count}</span>}
    </span>
  );
}
