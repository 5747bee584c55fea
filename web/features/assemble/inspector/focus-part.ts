const PATIENCE_FRAMES = 30;

/** Moves the keyboard to a part of the page and into view, as soon as it is there; a closed part opens. */
export function focusPart(id: string, frames: number = PATIENCE_FRAMES): void {
  const element = document.getElementById(id);
  if (!element?.checkVisibility()) {
    if (frames > 0) requestAnimationFrame(() => focusPart(id, frames - 1));
    return;
  }
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    element.querySelector('summary')?.focus();
  } else element.focus();
  element.scrollIntoView({ block: 'nearest' });
}
