/** Reads a preference; null where there is none or the browser keeps nothing. */
export function readStored(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a preference, or forgets it (null). A browser that keeps nothing is no failure. */
export function writeStored(
  name: string,
  value: string | null,
  storage: () => Storage = () => localStorage,
): void {
  try {
    if (value === null) storage().removeItem(name);
    else storage().setItem(name, value);
  } catch {
    // Private windows may refuse: the preference then lasts as long as the page.
  }
}
