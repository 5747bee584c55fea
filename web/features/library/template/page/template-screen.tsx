import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { mayDo, usePerson } from '../../../../lib/session.ts';
import columns from '../../../../ui/columns.module.css';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StatusBadge } from '../../../../ui/status-badge.tsx';
import { Approvals } from '../../module/approvals.tsx';
import { StatusChanges } from '../../module/status-changes.tsx';
import { Versions } from '../../versions.tsx';
import { SaveBar } from '../edit/save-bar.tsx';
import { useDraftEdit } from '../edit/use-draft-edit.ts';
import { TemplatePreview } from '../preview/template-preview.tsx';
import { templatePath } from '../queries.ts';
import { OpenPoints } from './open-points.tsx';
import { StageActions } from './stage-actions.tsx';
import classes from './template.module.css';
import { TemplateFacts } from './template-facts.tsx';
import { TemplateViews } from './template-views.tsx';

/** The sides of a template beside its preview; below, what governs its use. A draft can be edited by who may. */
export function TemplateScreen({ detail }: { detail: TemplateDetail }) {
  const { t } = useTranslation();
  const { template, version, currentVersion } = detail;
  const isCurrent = version === currentVersion;
  const mayChange = mayDo(usePerson(), 'library.change');
  const editable = isCurrent && mayChange && template.status === 'draft';
  const draft = useDraftEdit(detail);
  return (
    <>
      <Anchor component={Link} to="/library/templates" size="sm">
        {t('template.title')}
      </Anchor>
      <PageHeader title={template.name} purpose={`${template.id}@${version}`}>
        <StatusBadge status={template.status} />
        {isCurrent && mayChange && <StageActions detail={detail} unsaved={editable && draft.changed} />}
      </PageHeader>
      {!isCurrent && (
        <Notice tone="warn" title={t('library.oldVersion', { version })}>
          <Anchor component={Link} to={templatePath(template.id)} underline="always">
            {t('library.toCurrent', { version: currentVersion })}
          </Anchor>
        </Notice>
      )}
      {template.status === 'draft' && isCurrent && <OpenPoints template={template} />}
      <div className={classes['columns']}>
        <TemplateViews template={template} draft={editable ? draft : null} />
        <div className={classes['beside']}>
          <TemplatePreview template={template} version={version} />
        </div>
      </div>
      {editable && <SaveBar detail={detail} draft={draft} />}
      <div className={columns['columns']}>
        <div className={columns['column']}>
          <Approvals approvals={template.approvals} />
          <StatusChanges changes={detail.statusChanges} />
        </div>
        <div className={columns['column']}>
          <TemplateFacts detail={detail} />
          <Versions
            path={templatePath(detail.template.id)}
            versions={detail.versions}
            shown={detail.version}
          />
        </div>
      </div>
    </>
  );
}
