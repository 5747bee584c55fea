import { Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { matching } from './matching.ts';
import classes from './palette.module.css';
import { useCommands } from './use-commands.ts';

/** A field and the commands that match it; arrows choose, Enter runs (ARIA combobox pattern). */
export function PaletteSearch({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(useCommands(onShortcuts), text);
  const run = (index: number) => {
    const command = found[index];
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === 0) run(at);
    else setAt((at + step + found.length) % Math.max(1, found.length));
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('shell.paletteField')}
        aria-expanded
        aria-controls={list}
        {...(found.length > 0 ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        placeholder={t('shell.paletteField')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={list} role="listbox" aria-label={t('shell.palette')} className={classes['list']}>
        {found.map(({ id, label, hint }, index) => (
          <li
            key={id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes['option']}
            onClick={() => run(index)}
            onMouseMove={() => setAt(index)}
          >
            {label}
            {hint !== undefined && <span className={classes['hint']}>{hint}</span>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <Text size="sm">{t('shell.paletteNothing', { text })}</Text>}
    </>
  );
}
