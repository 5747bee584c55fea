import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { ChipFace } from './chip-face.tsx';
import { valuesOf } from './values-of.ts';
import type { ChipProperties } from './values-of.ts';

/** The planned day of sending: eligibility is judged for this day. */
export function DateChip({ part, understood, busy, onChange }: ChipProperties) {
  const { t } = useTranslation();
  const term = useTerm();
  const [known = ''] = valuesOf(understood);
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(known);
  const apply = () => {
    setOpen(false);
    if (day !== known) onChange(day === '' ? null : day);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <ChipFace
          part={part}
          understood={understood}
          disabled={busy}
          onClick={() => {
            setDay(known);
            setOpen(!open);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={term('part', part)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              type="date"
              label={term('part', part)}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button type="submit">{t('assemble.apply')}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
