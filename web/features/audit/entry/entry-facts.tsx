import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntry } from '../../../../core/audit/entry.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { entryTime } from '../entry-time.ts';
import { wordsOfDetail } from './words-of-detail.ts';

const filteredBy = (filters: Record<string, string>) => `/audit?${new URLSearchParams(filters)}`;
const hashOf = (value: string | undefined) => value && <HashText value={value} />;

/** Everything that the entry says, with ways to all entries by the same person and about the same subject. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const { actor, subject, details } = entry;
  return (
    <Facts
      facts={[
        [t('audit.filter.type'), t(`audit.type.${entry.type}`)],
        [t('audit.at'), `${entryTime(entry.at, language)} (${entry.at})`],
        [
          t('audit.actor'),
          <>
            {actor.printedName || actor.id}
            {actor.roles.length > 0 &&
              ` · ${actor.roles.map((role) => term('role', role)).join(', ')}`} ·{' '}
            <Anchor component={Link} to={filteredBy({ actor: actor.id })} underline="always" inherit>
              {t('audit.allByActor')}
            </Anchor>
          </>,
        ],
        [
          t('audit.subject'),
          <>
            {term('subjectType', subject.type)} {subject.id}
            {subject.revision !== undefined &&
              ` · ${t('audit.revision', { revision: subject.revision })}`} ·{' '}
            <Anchor
              component={Link}
              to={filteredBy({ subjectType: subject.type, subject: subject.id })}
              underline="always"
              inherit
            >
              {t('audit.allAboutSubject')}
            </Anchor>
          </>,
        ],
        [t('audit.market'), entry.market && term('market', entry.market)],
        [t('audit.contentHash'), hashOf(entry.contentHash)],
        [t('audit.before'), hashOf(entry.before)],
        [t('audit.after'), hashOf(entry.after)],
        ...Object.entries(details).map(
          ([name, value]) => [term('detail', name), wordsOfDetail(value)] as const,
        ),
        [t('audit.entryId'), entry.id],
      ]}
    />
  );
}
