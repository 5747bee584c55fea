const name = (key: string) => (key === 'Enter' ? '↵' : key.length === 1 ? key.toUpperCase() : key);

/** A shortcut as printed: `mod+k` is ⌘K on Apple's machines and Ctrl K elsewhere. */
export function shownKeys(keys: string, platform: string = navigator.userAgent): string {
  const [first = '', second] = keys.split('+');
  if (first !== 'mod' || second === undefined) return name(keys);
  return /Mac|iPhone|iPad/u.test(platform) ? `⌘${name(second)}` : `Ctrl ${name(second)}`;
}
