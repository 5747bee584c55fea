import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import { allowedValues } from './allowed-values.ts';
import { ChipFace } from './chip-face.tsx';
import { useValueWords } from './use-value-words.ts';
import { valuesOf } from './values-of.ts';
import type { ChipProperties } from './values-of.ts';

/** The topics: several may be chosen; the change is made once, when the menu closes. */
export function TopicsChip({ part, understood, busy, onChange }: ChipProperties) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { data: vocabulary } = useVocabulary();
  const known = valuesOf(understood);
  const [chosen, setChosen] = useState(known);
  const close = () => {
    if (chosen.join('\n') !== known.join('\n')) onChange(chosen.length > 0 ? chosen : null);
  };
  return (
    <Menu
      position="bottom-start"
      withinPortal
      closeOnItemClick={false}
      onOpen={() => setChosen(known)}
      onClose={close}
    >
      <Menu.Target>
        <ChipFace part={part} understood={understood} disabled={busy} />
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.CheckboxGroup value={chosen} onChange={setChosen}>
          {vocabulary &&
            allowedValues(part, vocabulary).map((option) => (
              <Menu.CheckboxItem key={option} value={option}>
                {words(part, option)}
              </Menu.CheckboxItem>
            ))}
        </Menu.CheckboxGroup>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick component={Button} variant="light">
          {t('assemble.applyTopics')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
