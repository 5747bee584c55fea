import { Button } from '@mantine/core';
import {
  IconGavel,
  IconMail,
  IconMessagePlus,
  IconPhoto,
  IconUpload,
  IconVocabulary,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';

const PAGES = [
  { to: '/library/templates', name: 'template.title', icon: IconMail },
  { to: '/library/markets', name: 'packs.open', icon: IconGavel },
  { to: '/library/visuals', name: 'visuals.title', icon: IconPhoto },
  { to: '/library/glossary', name: 'glossary.title', icon: IconVocabulary },
  { to: '/library/suggestions', name: 'suggestions.open', icon: IconMessagePlus },
] as const;

/** The ways from the modules to the other pages of the library, and to the import for who may. */
export function LibraryLinks() {
  const { t } = useTranslation();
  const mayImport = mayDo(usePerson(), 'library.import');
  return (
    <>
      {PAGES.map(({ to, name, icon: Icon }) => (
        <Button
          key={to}
          component={Link}
          to={to}
          variant="default"
          leftSection={<Icon size={16} aria-hidden />}
        >
          {t(name)}
        </Button>
      ))}
      {mayImport && (
        <Button component={Link} to="/library/import" leftSection={<IconUpload size={16} aria-hidden />}>
          {t('library.import')}
        </Button>
      )}
    </>
  );
}
