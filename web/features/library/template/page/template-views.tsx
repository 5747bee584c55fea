import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../../../core/library/content.ts';
import { useUrlChoice } from '../../../../lib/use-url-choice.ts';
import { PlaceList } from '../edit/place-list.tsx';
import { TextsView } from '../edit/texts-view.tsx';
import type { DraftEdit } from '../edit/use-draft-edit.ts';
import { UseFields } from '../edit/use-fields.tsx';
import { ReportView } from '../report/report-view.tsx';
import { SourceView } from '../source/source-view.tsx';
import classes from './template.module.css';

const VIEWS = ['places', 'texts', 'use', 'source', 'report'] as const;

interface Properties {
  template: Template;
  /** Null where nothing can be edited. */
  draft: DraftEdit | null;
}

/** The sides of a template, one at a time; which one is in the address. */
export function TemplateViews({ template, draft }: Properties) {
  const { t } = useTranslation();
  const [view, setView] = useUrlChoice('view', VIEWS, 'places');
  const shown = VIEWS.filter(
    (one) => (one !== 'report' || template.imported !== undefined) && (one !== 'use' || draft !== null),
  );
  const current = shown.find((one) => one === view) ?? 'places';
  return (
    <Tabs
      className={classes['views'] ?? ''}
      value={current}
      onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'places')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('template.views')}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`template.view.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={current} pt="sm">
        {current === 'places' && <PlaceList template={template} draft={draft} />}
        {current === 'texts' && <TextsView template={template} draft={draft} />}
        {current === 'use' && draft && <UseFields draft={draft} />}
        {current === 'source' && <SourceView source={template.mjml} name={template.name} />}
        {current === 'report' && template.imported && <ReportView report={template.imported} />}
      </Tabs.Panel>
    </Tabs>
  );
}
