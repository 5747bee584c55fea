import { DateChip } from './date-chip.tsx';
import { MenuChip } from './menu-chip.tsx';
import { TopicsChip } from './topics-chip.tsx';
import type { ChipProperties } from './values-of.ts';

/** One part of the context: its value, where it came from, and the control that suits it. */
export function Chip(properties: ChipProperties) {
  if (properties.part === 'topics') return <TopicsChip {...properties} />;
  if (properties.part === 'plannedSendDate') return <DateChip {...properties} />;
  return <MenuChip {...properties} />;
}
