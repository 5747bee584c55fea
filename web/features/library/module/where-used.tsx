import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import { EffectsLink } from '../withdraw/effects-link.tsx';
import { ModuleLinks } from './module-links.tsx';
import classes from './module.module.css';

/** Emails that hold the module, templates that accept it, modules whose rules name it. */
export function WhereUsed({ whereUsed }: { whereUsed: ModuleDetail['whereUsed'] }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { assemblies, templates, modules } = whereUsed;
  const pathOf = ({ id, status }: (typeof assemblies)[number]) =>
    `/${status === 'drafted' ? 'assemble' : 'review'}/${encodeURIComponent(id)}`;
  return (
    <Section title={t('library.whereUsed')}>
      <Text size="sm">{t('library.inEmails', { count: assemblies.length })}</Text>
      <ul className={classes['plain']}>
        {assemblies.map((assembly) => (
          <li key={assembly.id}>
            <Anchor component={Link} to={pathOf(assembly)} underline="always" inherit>
              {term('market', assembly.market)}, {term('language', assembly.language)},{' '}
              {assembly.id.slice(-6)}
            </Anchor>{' '}
            · @{assembly.version} · {term('status', assembly.status)}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('library.inTemplates', { count: templates.length })}</Text>
      <ul className={classes['plain']}>
        {templates.map(({ id, name, slots }) => (
          <li key={id}>
            {name} ({slots.join(', ')}) <EffectsLink kind="template" id={id} />
          </li>
        ))}
      </ul>
      {modules.length > 0 && (
        <>
          <Text size="sm">{t('library.namedBy')}</Text>
          <ul className={classes['plain']}>
            {modules.map(({ id, rule }) => (
              <li key={`${id} ${rule}`}>
                <ModuleLinks ids={[id]} /> {t(`library.rule.${rule}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
