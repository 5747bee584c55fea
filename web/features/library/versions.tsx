import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StoredVersion } from '../../../core/contract/library-items.ts';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { Section } from '../../ui/section.tsx';
import classes from './versions.module.css';

interface Properties {
  /** Address of the item; a version that is not the current one is named behind it. */
  path: string;
  /** Newest first. */
  versions: readonly StoredVersion[];
  shown: number;
}

/** Every version of a module or template, each with its state and a link. */
export function Versions({ path, versions, shown }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  return (
    <Section title={t('library.versions')}>
      <ul className={classes['versions']}>
        {versions.map(({ version, status, current, createdAt }) => (
          <li key={version}>
            <Anchor
              component={Link}
              to={`${path}${current ? '' : `?version=${version}`}`}
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
