import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../stored.ts';

const STORED_AS = 'imprimatur.single-keys';
const listeners = new Set<() => void>();

/** Whether shortcuts of a single key are on. */
export const singleKeysOn = (): boolean => readStored(STORED_AS) !== 'off';

export function setSingleKeys(on: boolean): void {
  writeStored(STORED_AS, on ? null : 'off');
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn);
