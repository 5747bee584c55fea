import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { formatInstant } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { Section } from '../../../../ui/section.tsx';
import { templatePath } from '../queries.ts';
import classes from './template.module.css';

/** Every version of the template, newest first. */
export function TemplateVersions({ detail }: { detail: TemplateDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  return (
    <Section title={t('library.versions')}>
      <ul className={classes['plain']}>
        {detail.versions.map(({ version, status, current, createdAt }) => (
          <li key={version}>
            <Anchor
              component={Link}
              to={`${templatePath(detail.template.id)}${current ? '' : `?version=${version}`}`}
              underline="always"
              inherit
              {...(version === detail.version ? { 'aria-current': 'true' as const, fw: 600 } : {})}
            >
              {t('library.version', { version })}
            </Anchor>{' '}
            · {term('status', status)} · {formatInstant(createdAt, language)}
            {current && ` · ${t('library.current')}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
