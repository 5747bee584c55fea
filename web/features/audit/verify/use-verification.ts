import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { verificationSchema, verifyAgainstAnchors, verifyLog } from '../../../../core/contract/audit.ts';
import type { Verification } from '../../../../core/contract/audit.ts';
import { callStream } from '../../../lib/api/call-stream.ts';
import { ApiProblem } from '../../../lib/api/problem.ts';

const progressSchema = z.strictObject({ checked: z.int(), total: z.int() });
export const verificationEventSchema = z.union([progressSchema, verificationSchema]);
type VerificationEvent = z.output<typeof verificationEventSchema>;

/** Checkpoints that somebody kept elsewhere: the name and the text of their file. */
export interface AnchorFile {
  name: string;
  text: string;
}

export interface VerificationRun {
  state: 'running' | 'done' | 'stopped' | 'failed';
  progress: z.output<typeof progressSchema> | null;
  result: Verification | null;
  error: unknown;
}

export const BEGINNING: VerificationRun = { state: 'running', progress: null, result: null, error: null };

/** Follows one verification to its end and tells each change. */
export async function followVerification(
  signal: AbortSignal,
  stream: (onEvent: (event: VerificationEvent) => void) => Promise<void>,
  tell: (change: Partial<VerificationRun>) => void,
): Promise<void> {
  let ended = false;
  try {
    await stream((event) => {
      ended = 'ok' in event;
      tell('ok' in event ? { state: 'done', result: event } : { progress: event });
    });
    if (!ended) throw new ApiProblem('network', 0, 'The connection broke off.');
  } catch (error) {
    tell(signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
  }
}

/**
 * Verifies the log as soon as the page is open, and again when asked or when an anchor is chosen; can be stopped.
 * Nothing is changed by it.
 */
export function useVerification() {
  const [run, setRun] = useState<VerificationRun>(BEGINNING);
  const [anchor, setAnchor] = useState<AnchorFile | null>(null);
  const running = useRef<AbortController | null>(null);
  const begin = useCallback((against: AnchorFile | null) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    void followVerification(abort.signal, streamOf(against, abort.signal), (change) => {
      if (running.current === abort) setRun((before) => ({ ...before, ...change }));
    });
  }, []);
  useEffect(() => {
    begin(null);
    return () => running.current?.abort();
  }, [begin]);
  const verify = (against: AnchorFile | null) => {
    setRun(BEGINNING);
    setAnchor(against);
    begin(against);
  };
  return { run, anchor, verify, stop: () => running.current?.abort() };
}

const streamOf =
  (anchor: AnchorFile | null, signal: AbortSignal) => (onEvent: (event: VerificationEvent) => void) =>
    anchor
      ? callStream(
          verifyAgainstAnchors,
          { body: { anchors: anchor.text }, signal },
          verificationEventSchema,
          onEvent,
        )
      : callStream(verifyLog, { signal }, verificationEventSchema, onEvent);
