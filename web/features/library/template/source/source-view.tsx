import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import { sourcePlaces } from '../../../../../core/library/template-draft/source-places.ts';
import { PlaceLegend } from './place-legend.tsx';
import { SourceText } from './source-text.tsx';

/** The source of a template with its places highlighted, and a list that leads to each. */
export function SourceView({ source, name }: { source: string; name: string }) {
  const places = useMemo(() => sourcePlaces(source), [source]);
  return (
    <Stack gap="sm">
      <PlaceLegend places={places} />
      <SourceText source={source} places={places} name={name} />
    </Stack>
  );
}
