import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useRowKeys } from '../../../lib/use-row-keys.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './module.module.css';

/** The text in each language as it is read, with the sources that it marks. */
export function Texts({ detail }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const term = useTerm();
  const container = useRowKeys<HTMLUListElement>();
  const { renditions } = detail.module;
  const numbers = new Map(detail.markedReferences.map(({ id }, index) => [id, index + 1]));
  return (
    <Section title={t('library.texts', { count: renditions.length })}>
      {renditions.length === 0 && <Text size="sm">{t('library.noText')}</Text>}
      <ul ref={container} className={classes['items']}>
        {renditions.map(({ language, text }) => (
          <li key={language} tabIndex={-1} data-row>
            <Text size="sm" fw={600} mb={4}>
              {term('language', language)}
            </Text>
            <div lang={language}>
              <MarkupText source={text} numberOf={(id) => numbers.get(id) ?? null} />
            </div>
          </li>
        ))}
      </ul>
      {detail.markedReferences.length > 0 && (
        <ul className={classes['plain']} aria-label={t('library.marked')}>
          {detail.markedReferences.map(({ id, citation, status }, index) => (
            <li key={id}>
              [{index + 1}] {citation ?? t('library.unknownReference', { id })}
              {status !== null && status !== 'approved' && ` · ${term('status', status)}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
