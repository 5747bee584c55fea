import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './module.module.css';

/** Every version of the module, newest first. */
export function Versions({ detail: { module, version: shown, versions } }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  return (
    <Section title={t('library.versions')}>
      <ul className={classes['plain']}>
        {versions.map(({ version, status, current, createdAt }) => (
          <li key={version}>
            <Anchor
              component={Link}
              to={`/library/${encodeURIComponent(module.id)}${current ? '' : `?version=${version}`}`}
              underline="always"
              inherit
              {...(version === shown ? { 'aria-current': 'true' as const, fw: 600 } : {})}
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
