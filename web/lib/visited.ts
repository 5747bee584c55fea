import { readStored, writeStored } from './stored.ts';

const STORED_AS = 'imprimatur.visited';

/** Whether somebody was signed in with this browser before: then nobody is signed in unasked. */
export const hasVisited = (): boolean => readStored(STORED_AS) !== null;

export const noteVisit = (): void => writeStored(STORED_AS, 'yes');
