import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelState } from '../../../core/contract/model.ts';
import { formatDay } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useServerWords } from '../../lib/sentences/use-server-words.ts';
import { TableFrame } from '../../ui/table-frame.tsx';

interface Properties {
  prompts: ModelState['prompts'];
  /** The configured model; an evaluation with replies of another is said to be one. */
  model: string | undefined;
}

/** Every prompt version with its evaluation; one that did not pass is not used. */
export function ModelPrompts({ prompts, model }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const serverWords = useServerWords();
  return (
    <TableFrame label={t('model.prompts')} minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('model.prompt')}</Table.Th>
          <Table.Th>{t('model.purpose')}</Table.Th>
          <Table.Th>{t('model.evaluation')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {prompts.map(({ version, purpose, usable, evaluation }) => (
          <Table.Tr key={version}>
            <Table.Td>{version}</Table.Td>
            <Table.Td>{serverWords(purpose)}</Table.Td>
            <Table.Td>
              {t(usable ? 'model.usable' : 'model.notUsable')}
              {evaluation && (
                <Text size="sm">
                  {t('model.evaluated', {
                    passed: evaluation.passed,
                    cases: evaluation.cases,
                    model: evaluation.model,
                    day: formatDay(evaluation.evaluatedOn, language),
                  })}{' '}
                  {model !== undefined && model !== evaluation.model && t('model.otherModel')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
