import { Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../../../../core/contract/governance.ts';
import { formatDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';

/** Every prompt version: what for, what it sees and returns, how it was evaluated. */
export function CardPrompts({ prompts }: { prompts: ModelCard['prompts'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const serverWords = useServerWords();
  return prompts.map(({ version, purpose, digest, usable, evaluation, sees, returns }) => (
    <Fragment key={version}>
      <Title order={3} size="h5">
        {version}
      </Title>
      <Text size="sm">{serverWords(purpose)}</Text>
      <Facts
        facts={[
          [t('governance.inUse'), t(usable ? 'governance.yes' : 'governance.no')],
          [
            t('governance.evaluation'),
            evaluation
              ? t('governance.evaluated', { ...evaluation, day: formatDay(evaluation.evaluatedOn, language) })
              : t('governance.notEvaluated'),
          ],
          [t('governance.sees'), sees.join(', ')],
          [t('governance.returns'), returns.join(', ')],
          [t('governance.digest'), <HashText key="digest" value={digest} />],
        ]}
      />
    </Fragment>
  ));
}
