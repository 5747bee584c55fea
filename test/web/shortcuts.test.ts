import { expect, test } from 'vitest';
import { createShortcutRegistry } from '../../web/lib/shortcuts/registry.ts';
import { shownKeys } from '../../web/lib/shortcuts/shown-keys.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  inField: false,
  ...more,
});
const shortcut = (keys: string, label = keys) => ({ keys, label, run: () => undefined });

test('single keys rest while somebody types and when they are switched off', () => {
  const registry = createShortcutRegistry();
  registry.register(shortcut('s'));
  expect(registry.find(press('s'), true)?.keys).toBe('s');
  expect(registry.find(press('S'), true)?.keys).toBe('s');
  expect(registry.find(press('s', { inField: true }), true)).toBeUndefined();
  expect(registry.find(press('s'), false)).toBeUndefined();
});

test('combinations work with Ctrl and with Command, also while typing', () => {
  const registry = createShortcutRegistry();
  registry.register(shortcut('mod+Enter'));
  for (const modifier of [{ ctrlKey: true }, { metaKey: true }])
    expect(registry.find(press('Enter', { ...modifier, inField: true }), false)?.keys).toBe('mod+Enter');
  expect(registry.find(press('Enter', { ctrlKey: true, altKey: true }), true)).toBeUndefined();
});

test('a key with Ctrl is not the key alone', () => {
  const registry = createShortcutRegistry();
  registry.register(shortcut('s'));
  expect(registry.find(press('s', { ctrlKey: true }), true)).toBeUndefined();
});

test('the shortcut registered last wins, and the one before returns when it goes', () => {
  const registry = createShortcutRegistry();
  registry.register(shortcut('p', 'page'));
  const remove = registry.register(shortcut('p', 'dialog'));
  expect(registry.find(press('p'), true)?.label).toBe('dialog');
  remove();
  remove();
  expect(registry.find(press('p'), true)?.label).toBe('page');
});

test('listeners hear of every change and read a stable list', () => {
  const registry = createShortcutRegistry();
  let heard = 0;
  const stop = registry.subscribe(() => {
    heard += 1;
  });
  const remove = registry.register(shortcut('x'));
  expect(registry.list()).toBe(registry.list());
  remove();
  stop();
  registry.register(shortcut('y'));
  expect(heard).toBe(2);
});

test('keys are printed as the machine calls them', () => {
  expect(shownKeys('mod+k', 'Macintosh')).toBe('⌘K');
  expect(shownKeys('mod+Enter', 'X11; Linux')).toBe('Ctrl ↵');
  expect(shownKeys('s', 'X11; Linux')).toBe('S');
});
