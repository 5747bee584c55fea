/** A key or combination: `s`, `1`, `?`, or `mod+k` where `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  keys: string;
  /** What it does, in the language of the interface. */
  label: string;
  run: () => void;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Whether the person is typing into a field. */
  inField: boolean;
}

const pressed = ({ key, ctrlKey, metaKey }: KeyPress): string =>
  `${ctrlKey || metaKey ? 'mod+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;

/**
 * The shortcuts that are live now. Single keys rest while somebody types and can be switched off altogether
 * (WCAG 2.2 SC 2.1.4); combinations with `mod` always work. The one registered last wins.
 */
export function createShortcutRegistry() {
  const live: Shortcut[] = [];
  const listeners = new Set<() => void>();
  let snapshot: readonly Shortcut[] = [];
  const changed = () => {
    snapshot = [...live];
    for (const listener of listeners) listener();
  };
  return {
    /** Registers a shortcut and returns the function that takes it away. */
    register(shortcut: Shortcut): () => void {
      live.push(shortcut);
      changed();
      return () => {
        const at = live.indexOf(shortcut);
        if (at !== -1) live.splice(at, 1);
        changed();
      };
    },
    /** The shortcut that a key press means, if any. */
    find(press: KeyPress, singleKeysOn: boolean): Shortcut | undefined {
      if (press.altKey) return undefined;
      const keys = pressed(press);
      if (!keys.startsWith('mod+') && (press.inField || !singleKeysOn)) return undefined;
      return live.findLast((shortcut) => shortcut.keys === keys);
    },
    list: (): readonly Shortcut[] => snapshot,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type ShortcutRegistry = ReturnType<typeof createShortcutRegistry>;

/** The registry of this page. */
export const shortcuts: ShortcutRegistry = createShortcutRegistry();
