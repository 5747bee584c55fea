import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { Versions } from '../versions.tsx';
import { Approvals } from './approvals.tsx';
import { Claims } from './claims.tsx';
import { ModuleFacts } from './module-facts.tsx';
import columns from '../../../ui/columns.module.css';
import { StatusActions } from './status-actions.tsx';
import { StatusChanges } from './status-changes.tsx';
import { Texts } from './texts.tsx';
import { WhereUsed } from './where-used.tsx';

/** Words and evidence on one side, what governs their use on the other. */
export function ModuleScreen({ detail }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { module, version, currentVersion, missingMetadata } = detail;
  const path = `/library/${encodeURIComponent(module.id)}`;
  return (
    <>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader
        title={module.keyMessage || module.id}
        purpose={`${module.id}@${version} · ${term('kind', module.kind)}`}
      >
        <StatusBadge status={detail.status} />
        {version === currentVersion && <StatusActions detail={detail} />}
      </PageHeader>
      {version !== currentVersion && (
        <Notice tone="warn" title={t('library.oldVersion', { version })}>
          <Anchor component={Link} to={path} underline="always">
            {t('library.toCurrent', { version: currentVersion })}
          </Anchor>
        </Notice>
      )}
      {missingMetadata.length > 0 && (
        <Notice tone="warn" title={t('library.incomplete')}>
          {t('library.missing', { what: missingMetadata.map((name) => term('metadata', name)).join(', ') })}
        </Notice>
      )}
      <div className={columns['columns']}>
        <div className={columns['column']}>
          <Texts detail={detail} />
          <Claims claims={detail.claims} />
          <Approvals approvals={module.approvals} />
        </div>
        <div className={columns['column']}>
          <ModuleFacts detail={detail} />
          <WhereUsed whereUsed={detail.whereUsed} />
          <Versions path={path} versions={detail.versions} shown={version} />
          <StatusChanges changes={detail.statusChanges} />
        </div>
      </div>
    </>
  );
}
