import { shortcuts } from './registry.ts';
import { singleKeysOn } from './single-keys.ts';

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

const keysOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  // A dialog keeps the keyboard to itself; only combinations work beside it.
  const inField = isInField(event.target) || document.querySelector('[aria-modal="true"]') !== null;
  const shortcut = shortcuts.find({ ...keysOf(event), inField }, singleKeysOn());
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

/** Listens to the keyboard for the registered shortcuts; returns the function that stops it. */
export function listenToShortcuts(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
