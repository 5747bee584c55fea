import { Button, Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParameters } from '../../../../lib/use-search-parameters.ts';
import type { Template } from '../../../../../core/library/content.ts';
import classes from './edit.module.css';
import { PlaceCard } from './place-card.tsx';
import { presentDecision, shownPlaces, stateOf } from './place-decision.ts';
import type { DraftEdit } from './use-draft-edit.ts';

interface Properties {
  template: Template;
  draft: DraftEdit | null;
}

/** Every place of the template in reading order; in a draft each proposal is accepted or changed. */
export function PlaceList({ template, draft }: Properties) {
  const { t } = useTranslation();
  const [params, change] = useSearchParameters();
  const places = useMemo(() => shownPlaces(template), [template]);
  const decisionOf = (name: string) => draft?.edit.places.find(({ place }) => place === name);
  const proposed = places.filter((shown) => stateOf(shown, decisionOf(shown.place.place)) === 'proposed');
  const open = params.get('place');
  const toggle = (name: string) =>
    change((after) => {
      if (after.get('place') === name) after.delete('place');
      else after.set('place', name);
    });
  return (
    <>
      <Group justify="space-between" gap="xs" mb="sm">
        <Text size="sm">
          {draft
            ? t('template.placesOpen', { count: proposed.length, total: places.length })
            : t('template.placesTotal', { count: places.length })}
        </Text>
        {draft && proposed.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconChecks size={14} aria-hidden />}
            onClick={() => draft.decide(...proposed.map(({ place }) => presentDecision(template, place)))}
          >
            {t('template.acceptAll', { count: proposed.length })}
          </Button>
        )}
      </Group>
      <ul className={classes['places']} aria-label={t('template.view.places')}>
        {places.map((shown) => (
          <PlaceCard
            key={shown.place.place}
            shown={shown}
            present={presentDecision(template, shown.place)}
            decision={decisionOf(shown.place.place)}
            draft={draft}
            open={draft !== null && open === shown.place.place}
            onToggle={() => toggle(shown.place.place)}
          />
        ))}
      </ul>
    </>
  );
}
