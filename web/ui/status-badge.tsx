import {
  IconArchive,
  IconCheck,
  IconClockX,
  IconEye,
  IconMessageReport,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { AssemblyStatus } from '../../core/review/transitions.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import { useTerm } from '../lib/i18n/use-term.ts';
import classes from './status-badge.module.css';

const LOOKS = {
  draft: { icon: IconPencil, tone: 'idle' },
  drafted: { icon: IconPencil, tone: 'idle' },
  in_review: { icon: IconEye, tone: 'open' },
  changes_requested: { icon: IconMessageReport, tone: 'bad' },
  approved: { icon: IconCheck, tone: 'good' },
  released: { icon: IconSend, tone: 'good' },
  expired: { icon: IconClockX, tone: 'bad' },
  withdrawn: { icon: IconArchive, tone: 'bad' },
} as const;

/** Where a library item or an email stands in its life, as icon, word and colour. */
export function StatusBadge({ status }: { status: AssemblyStatus | ContentStatus }) {
  const term = useTerm();
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {term('status', status)}
    </span>
  );
}
