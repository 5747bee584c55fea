import { readStored, writeStored } from './stored.ts';

const VISITED = 'imprimatur.visited';
const SIGNED_OUT = 'imprimatur.signed-out';
const session = () => sessionStorage;

/** Whether somebody was signed in with this browser before: then nobody is signed in unasked. */
export const hasVisited = (): boolean => readStored(VISITED) !== null;

/** Remembers that somebody is signed in now. */
export function noteVisit(): void {
  writeStored(VISITED, 'yes');
  writeStored(SIGNED_OUT, null, session);
}

/** Whether the session ended because its person wanted it to; otherwise it expired. */
export const hasSignedOut = (): boolean => readStored(SIGNED_OUT, session) !== null;

export const noteSignOut = (): void => writeStored(SIGNED_OUT, 'yes', session);
