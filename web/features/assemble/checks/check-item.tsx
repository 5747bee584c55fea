import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { RuleResult } from '../../../../core/assembly/checks.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { CheckDetail } from './check-detail.tsx';
import classes from './checks.module.css';
import { shownVerdict } from '../../../ui/shown-verdict.ts';
import { useOpenCheck } from './use-open-check.ts';

/** One check; what needs a person is open from the start, the rest opens on demand. */
export function CheckItem({ result, assembly }: { result: RuleResult; assembly: AssemblyView }) {
  const serverWords = useServerWords();
  const { opened } = useOpenCheck();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const detail = useId();
  const item = useRef<HTMLDivElement>(null);
  const isWanted = opened === result.ruleId;
  const open = chosen ?? (result.verdict !== 'pass' || isWanted);
  useEffect(() => {
    if (!isWanted) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.querySelector('button')?.focus();
  }, [isWanted]);
  return (
    <div ref={item} className={classes['item']} data-verdict={result.verdict} id={`check-${result.ruleId}`}>
      <UnstyledButton
        className={classes['head'] ?? ''}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => setChosen(!open)}
      >
        <VerdictBadge verdict={shownVerdict(result)} />
        <Text size="sm" fw={result.verdict === 'pass' ? 400 : 600}>
          <span className={classes['rule']}>
            {result.ruleId} · v{result.ruleVersion}
          </span>{' '}
          {serverWords(result.summary)}
        </Text>
        <IconChevronDown size={16} aria-hidden className={classes['chevron']} data-open={open || undefined} />
      </UnstyledButton>
      <div id={detail} hidden={!open}>
        {open && <CheckDetail result={result} assembly={assembly} />}
      </div>
    </div>
  );
}
