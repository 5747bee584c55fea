import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../../../core/library/content.ts';
import { openPoints } from '../../../../../core/library/template-draft/open-points.ts';
import { Notice } from '../../../../ui/notice.tsx';

const NO_VALUES = { places: '', market: '', language: '', keys: '' };

/** What keeps a draft from being sent for approval, or that nothing does. */
export function OpenPoints({ template }: { template: Template }) {
  const { t } = useTranslation();
  const open = openPoints(template);
  if (open.length === 0) return <Notice tone="good" title={t('template.ready')} />;
  return (
    <Notice tone="info" title={t('template.openPoints', { count: open.length })}>
      <List size="sm">
        {open.map(({ code, values }) => (
          <List.Item key={`${code} ${Object.values(values).join(' ')}`}>
            {t(`template.openPoint.${code}`, { ...NO_VALUES, ...values })}
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
