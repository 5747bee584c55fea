import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Governance } from '../../../../core/contract/governance.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { Bars } from './bars.tsx';
import { Measure } from './measure.tsx';
import { SimpleTable } from './simple-table.tsx';

/** What went wrong or was stopped, each with its record. */
export function Incidents({ incidents }: { incidents: Governance['incidents'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const readsLog = mayDo(usePerson(), 'audit.read_all');
  const most = Math.max(1, ...incidents.counts.map(({ count }) => count));
  return (
    <Measure
      title={t('governance.incidents')}
      definition={t('governance.incidentsDefinition')}
      isEmpty={incidents.counts.length === 0}
    >
      <Bars
        label={t('governance.incidents')}
        bars={incidents.counts.map(({ kind, count }) => ({
          name: t(`governance.incident.${kind}`),
          words: String(count),
          length: count / most,
        }))}
      />
      <SimpleTable
        label={t('governance.incidents')}
        heads={[t('governance.when'), t('governance.what'), t('governance.evidence')]}
        rows={incidents.newest.map(({ kind, at, entryId, callId, assemblyId }) => [
          `${at} ${entryId ?? assemblyId}`,
          formatInstant(at, language),
          t(`governance.incident.${kind}`),
          <Group key="links" gap="sm">
            {entryId !== null && readsLog && (
              <Anchor component={Link} to={`/audit/${entryId}`}>
                {t('governance.entry')}
              </Anchor>
            )}
            {entryId !== null && !readsLog && `${t('governance.entry')} ${entryId}`}
            {callId !== null && (
              <Anchor component={Link} to={`/governance/calls/${callId}`}>
                {t('governance.question')}
              </Anchor>
            )}
            {assemblyId !== null && (
              <Anchor component={Link} to={`/governance/lineage/${assemblyId}`}>
                {t('governance.email')}
              </Anchor>
            )}
          </Group>,
        ])}
      />
    </Measure>
  );
}
