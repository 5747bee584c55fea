import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CitedClaim } from '../../../../core/contract/library-items.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { ExpiryText } from '../expiry-text.tsx';
import { EffectsLink } from '../withdraw/effects-link.tsx';
import { CitedReference } from './cited-reference.tsx';
import classes from './module.module.css';

/** One claim in each language, its limits, and its references with page and quote. */
export function ClaimItem({ cited: { claim, version, status, references } }: { cited: CitedClaim }) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {claim.id}@{version} · <ExpiryText day={claim.expires} />
        </Text>
        <StatusBadge status={status} />
      </Group>
      <EffectsLink kind="claim" id={claim.id} />
      {Object.entries(claim.statements).map(([language, statement]) => (
        <Text key={language} size="sm">
          <Text span c="dimmed">
            {term('language', language)}:
          </Text>{' '}
          <span lang={language}>{statement}</span>
        </Text>
      ))}
      {claim.qualifiers.length > 0 && (
        <Text size="sm">
          {t('library.qualifiers')}: {claim.qualifiers.join('; ')}
        </Text>
      )}
      {claim.footnotes.length > 0 && (
        <Text size="sm">
          {t('library.footnotes')}: {claim.footnotes.join('; ')}
        </Text>
      )}
      {claim.safetyNotes.length > 0 && (
        <Text size="sm">
          {t('library.safetyNotes')}: {claim.safetyNotes.join(', ')}
        </Text>
      )}
      <ul className={classes['references']} aria-label={t('library.references')}>
        {references.map((cited) => (
          <CitedReference key={`${cited.reference.id} ${cited.anchor?.id ?? ''}`} cited={cited} />
        ))}
      </ul>
    </li>
  );
}
