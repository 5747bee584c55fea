/** Id of the element that shows a place of the source, by its position. */
export const placeElementId = (start: number): string => `source-place-${start}`;

/** Brings a place of the source into sight and puts the focus on it. */
export function goToPlace(start: number): void {
  const element = document.getElementById(placeElementId(start));
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  element?.focus({ preventScroll: true });
}
