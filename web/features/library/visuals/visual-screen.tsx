import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { ExpiryText } from '../expiry-text.tsx';
import { StatusChanges } from '../module/status-changes.tsx';
import { EffectsLink } from '../withdraw/effects-link.tsx';
import type { VisualDetail } from './queries.ts';
import { wordsOf } from './words-of.ts';
import classes from './visuals.module.css';

/** A picture with its words per language, its rights and the modules that show it. */
export function VisualScreen({ detail }: { detail: VisualDetail }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { visual, version, modules } = detail;
  const { language, text } = wordsOf(visual, useLanguage());
  return (
    <>
      <PageHeader title={visual.id} purpose={t('visuals.version', { version })}>
        <StatusBadge status={visual.status} />
        <EffectsLink kind="visual" id={visual.id} />
      </PageHeader>
      {visual.mediaType === 'image/svg+xml' && (
        <Notice tone="warn" title={t('visuals.drawing')}>
          {t('visuals.drawingCause')}
        </Notice>
      )}
      <img className={classes['large']} src={`/visuals/${visual.sha256}`} alt={text} lang={language} />
      <Section title={t('visuals.words')}>
        <Facts
          facts={Object.entries(visual.alternativeTexts).map(([tag, words]) => [
            term('language', tag),
            <span key={tag} lang={tag}>
              {words}
            </span>,
          ])}
        />
      </Section>
      <Section title={t('visuals.rights')}>
        <Facts
          facts={[
            [t('visuals.holder'), visual.rights.holder],
            [t('visuals.until'), <ExpiryText key="until" day={visual.rights.until} />],
            [t('visuals.source'), visual.rights.source],
          ]}
        />
      </Section>
      <Section title={t('visuals.file')}>
        <Facts
          facts={[
            [t('visuals.named'), `![](visual:${visual.id})`],
            [t('visuals.address'), visual.address],
            [t('visuals.type'), visual.mediaType],
            [
              t('visuals.measure'),
              t('visuals.size', {
                width: visual.width,
                height: visual.height,
                kilobytes: Math.ceil(visual.bytes / 1024),
              }),
            ],
            ['SHA-256', <HashText key="hash" value={visual.sha256} />],
          ]}
        />
      </Section>
      <Section title={t('visuals.shownBy')}>
        {modules.length === 0 && <Text size="sm">{t('visuals.shownByNone')}</Text>}
        {modules.map(({ id, status }) => (
          <Text key={id} size="sm">
            <Anchor component={Link} to={`/library/${encodeURIComponent(id)}`} underline="always">
              {id}
            </Anchor>{' '}
            <StatusBadge status={status} />
          </Text>
        ))}
      </Section>
      <StatusChanges changes={detail.statusChanges} />
    </>
  );
}
