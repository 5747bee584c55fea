import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import { allowedValues } from './allowed-values.ts';
import { ChipFace } from './chip-face.tsx';
import { useValueWords } from './use-value-words.ts';
import { valuesOf } from './values-of.ts';
import type { ChipProperties } from './values-of.ts';

/** A chip with one value, chosen from those that the vocabulary allows; where it allows no list, it can be cleared. */
export function MenuChip({ part, understood, busy, onChange }: ChipProperties) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { data: vocabulary } = useVocabulary();
  const [value] = valuesOf(understood);
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <ChipFace part={part} understood={understood} disabled={busy} />
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup value={value ?? ''} onChange={(next) => next !== value && onChange(next)}>
          {vocabulary &&
            allowedValues(part, vocabulary).map((option) => (
              <Menu.RadioItem key={option} value={option} closeMenuOnClick>
                {words(part, option)}
              </Menu.RadioItem>
            ))}
        </Menu.RadioGroup>
        {understood !== undefined && (
          <>
            {part !== 'hcp' && <Menu.Divider />}
            <Menu.Item onClick={() => onChange(null)}>{t('assemble.clearChip')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
