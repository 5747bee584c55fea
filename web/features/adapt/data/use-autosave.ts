import { useEffect, useEffectEvent, useState } from 'react';
import { hasCode, isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { readKept, writeKept } from './kept-text.ts';

/** A pause in typing after which the text is saved, in milliseconds. */
const PAUSE_MS = 900;
/** After so long a text that could not be sent is sent again by itself, in milliseconds. */
const RETRY_MS = 5_000;

interface Options {
  /** Name under which the tab keeps the text until it is saved. */
  name: string;
  /** The text as the server has it. */
  server: string;
  /** Stores the text and gives it as the server has it then. */
  save: (text: string) => Promise<string>;
}

/**
 * Text that is saved while it is typed. What could not be saved stays, also over a reload; where somebody else changed
 * the same text, both versions are kept until the person chooses.
 */
export function useAutosave({ name, server, save }: Options) {
  const [stored, setStored] = useDraftText(name);
  const [{ base, text }, setBoth] = useState(() => readKept(stored) ?? { base: server, text: server });
  const [isSaving, setSaving] = useState(false);
  const [lastFailure, setFailure] = useState<unknown>(null);
  const isDirty = text !== base;
  // An answer that was lost may have been saved: then there is nothing to tell any more.
  const failure = isDirty ? lastFailure : null;
  const isConflict = !isSaving && isDirty && server !== base && server !== text;

  // Nobody typed here, or both say the same: the server's text is the one to go on from.
  if (!isSaving && server !== base && (!isDirty || server === text)) {
    setBoth({ base: server, text: server });
  }
  useEffect(() => setStored(writeKept({ base, text })), [base, text, setStored]);

  const run = useEffectEvent(async (typed: string) => {
    setSaving(true);
    try {
      const kept = await save(typed);
      setFailure(null);
      setBoth((now) => ({ base: kept, text: now.text === typed ? kept : now.text }));
    } catch (error) {
      // The present text was fetched: it is either the one typed over, and saving goes on, or another one.
      setFailure(isChangedMeanwhile(error) ? null : error);
    } finally {
      setSaving(false);
    }
  });
  const isDue = isDirty && !isSaving && !isConflict && failure === null;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => void run(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isDue, text]);
  const isOffline = hasCode(failure, 'network');
  useEffect(() => {
    if (!isOffline || isSaving || isConflict) return undefined;
    // The failure is shown until a text was saved, so that nothing flickers.
    const again = () => void run(text);
    window.addEventListener('online', again);
    // No event tells that a server which did not answer is back.
    const timer = setTimeout(again, RETRY_MS);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer);
    };
  }, [isOffline, isSaving, isConflict, text]);

  return {
    text,
    setText: (next: string) => {
      setFailure(null);
      setBoth({ base, text: next });
    },
    isDirty,
    isSaving,
    failure,
    isOffline,
    retry: () => setFailure(null),
    /** The text of somebody else, while the person has to choose. */
    theirs: isConflict ? server : null,
    keepMine: () => setBoth({ base: server, text }),
    takeTheirs: () => setBoth({ base: server, text: server }),
  };
}

export type Autosave = ReturnType<typeof useAutosave>;
