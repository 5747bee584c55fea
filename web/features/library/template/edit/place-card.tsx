import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlaceEdit } from '../../../../../core/library/template-draft/edit.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import classes from './edit.module.css';
import { PlaceFields } from './place-fields.tsx';
import { stateOf } from './place-decision.ts';
import type { ShownPlace } from './place-decision.ts';
import type { DraftEdit } from './use-draft-edit.ts';

interface Properties {
  shown: ShownPlace;
  /** What the place is in the saved version. */
  present: PlaceEdit;
  decision: PlaceEdit | undefined;
  draft: DraftEdit | null;
  open: boolean;
  onToggle: () => void;
}

/** One place: what it is called, what it takes, what stood there; accepted with one press or changed below. */
export function PlaceCard({ shown, present, decision, draft, open, onToggle }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const { place, part } = shown;
  const state = stateOf(shown, decision);
  const now = decision ?? present;
  const name = now.as === 'original' ? place.name : 'id' in now ? now.id : now.key;
  const takes =
    now.as === 'slot'
      ? now.kinds.map((kind) => term('kind', kind)).join(', ')
      : now.as === 'free'
        ? t('template.upTo', { count: now.maxLength })
        : '';
  return (
    <li className={classes['card']} data-state={state}>
      <div className={classes['head']}>
        <Text size="sm" fw={600}>
          {name}
          <Text span size="sm" c="dimmed" fw={400}>
            {' '}
            · {t(`template.as.${now.as}`)}
            {takes !== '' && ` · ${takes}`} · {t('template.line', { line: place.line })}
          </Text>
        </Text>
        {state !== 'plain' && (
          <Text size="sm" c="dimmed">
            {t(`template.placeState.${state}`)}
          </Text>
        )}
      </div>
      {part && (
        <Text component="div" className={classes['words'] ?? ''} dir="auto">
          {part.words || t('template.noWords')}
        </Text>
      )}
      {draft && (
        <Group gap="xs">
          {state === 'proposed' && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={14} aria-hidden />}
              aria-label={t('template.acceptNamed', { name })}
              onClick={() => draft.decide(present)}
            >
              {t('template.accept')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={open}
            aria-label={t('template.changeNamed', { name })}
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={onToggle}
          >
            {open ? t('template.close') : t('template.change')}
          </Button>
          {decision && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('template.undoNamed', { name })}
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              onClick={() => draft.forget(place.place)}
            >
              {t('template.undo')}
            </Button>
          )}
        </Group>
      )}
      {draft && open && (
        <PlaceFields decision={now} hasOriginal={shown.hasOriginal} onDecide={draft.decide} />
      )}
    </li>
  );
}
