import { Text } from '@mantine/core';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import classes from './blocks.module.css';

interface Properties {
  slotId: string;
  results: AssemblyView['checks']['results'];
}

/** What the last check of the saved email found in this place: rule, sentence, way out. */
export function BlockFindings({ slotId, results }: Properties) {
  const serverWords = useServerWords();
  const found = results
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ ruleId, verdict, findings }) =>
      findings
        .filter((finding) => finding.slotId === slotId)
        .map((finding) => ({ ruleId, shown: finding.level ?? verdict, ...finding })),
    );
  if (found.length === 0) return null;
  return (
    <ul className={classes['findings']}>
      {found.map(({ ruleId, shown, message, fix }, index) => (
        <li key={index}>
          <VerdictBadge verdict={shown} />
          <Text size="sm">
            {ruleId}: {serverWords(message)} {fix !== undefined && serverWords(fix)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
