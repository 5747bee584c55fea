import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { Row } from '../../../../ui/row.tsx';
import { StatusBadge } from '../../../../ui/status-badge.tsx';
import { ExpiryText } from '../../expiry-text.tsx';
import { templatePath } from '../queries.ts';
import type { TemplatePageOf } from '../queries.ts';

/** One template: its name, what it is for, where it may be used, and how many emails use it. */
export function TemplateRow({ row }: { row: TemplatePageOf['templates'][number] }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { template, version, usedBy } = row;
  const markets = [...new Set(template.approvals.flatMap(({ market }) => market))];
  const facts = [
    template.moments.map((moment) => term('moment', moment)).join(', '),
    t('template.slots', { count: template.slots.length }),
    markets.join(', '),
    t('template.usedBy', { count: usedBy }),
  ];
  return (
    <Row
      to={templatePath(template.id)}
      title={template.name}
      aside={<StatusBadge status={template.status} />}
    >
      <Text size="sm" c="dimmed">
        {template.id}@{version} · {facts.filter((fact) => fact !== '').join(' · ')}
        {template.expires !== undefined && ' · '}
        {template.expires !== undefined && <ExpiryText day={template.expires} />}
      </Text>
    </Row>
  );
}
