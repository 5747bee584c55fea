import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface Properties {
  label: string;
  value: string;
  onApply: (value: string) => void;
  leftSection?: ReactNode;
}

/** A filter that is typed; it takes effect with Enter or when the field is left. */
export function FilterText({ label, value, onApply, leftSection }: Properties) {
  const [typed, setTyped] = useState<string | null>(null);
  const apply = () => {
    if (typed !== null && typed.trim() !== value) onApply(typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      size="sm"
      label={label}
      leftSection={leftSection}
      value={typed ?? value}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}
