import { Collapse, Text, UnstyledButton } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNDERSTOOD_PARTS } from '../../../../core/assembly/understanding.ts';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import type { Turn } from '../data/use-turn.ts';
import { Chip } from './chip.tsx';
import classes from './understanding.module.css';
import { useSummary } from './use-summary.ts';

/** What the request was understood to mean, as chips that a person can change. */
export function UnderstandingChips({ conversation, turn }: { conversation: Conversation; turn: Turn }) {
  const { t } = useTranslation();
  const { understanding, hasAssembly } = conversation;
  // Open while the request takes shape; once there is an email the summary is enough until somebody wants to change it.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? !hasAssembly;
  const panel = useId();
  const summary = useSummary(understanding);
  const parts = UNDERSTOOD_PARTS.filter((part) => part !== 'hcp' || understanding.hcp !== undefined);
  return (
    <section className={classes['section']} aria-label={t('assemble.understood')}>
      <UnstyledButton
        className={classes['toggle']}
        onClick={() => setChosen(!open)}
        aria-expanded={open}
        aria-controls={panel}
      >
        <span>
          <Text span size="sm" fw={600}>
            {t('assemble.understood')}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            {t('assemble.understoodCount', { known: Object.keys(understanding).length, all: parts.length })}
          </Text>
          {!open && <span className={classes['summary']}>{summary}</span>}
        </span>
        <IconChevronDown size={16} aria-hidden className={classes['chevron']} data-open={open || undefined} />
      </UnstyledButton>
      <Collapse expanded={open} id={panel}>
        <div className={classes['chips']}>
          {parts.map((part) => (
            <Chip
              key={part}
              part={part}
              understood={understanding[part]}
              busy={turn.live !== null}
              onChange={(value) => void turn.setPart(part, value)}
            />
          ))}
        </div>
      </Collapse>
    </section>
  );
}
