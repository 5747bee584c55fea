import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { verificationSchema, verifyLog } from '../../../../core/contract/audit.ts';
import type { Verification } from '../../../../core/contract/audit.ts';
import { callStream } from '../../../lib/api/call-stream.ts';
import { ApiProblem } from '../../../lib/api/problem.ts';

const progressSchema = z.strictObject({ checked: z.int(), total: z.int() });
const eventSchema = z.union([progressSchema, verificationSchema]);

export interface VerificationRun {
  state: 'running' | 'done' | 'stopped' | 'failed';
  progress: z.output<typeof progressSchema> | null;
  result: Verification | null;
  error: unknown;
}

const BEGINNING: VerificationRun = { state: 'running', progress: null, result: null, error: null };

/** Follows one verification to its end and tells each change. */
async function follow(signal: AbortSignal, tell: (change: Partial<VerificationRun>) => void): Promise<void> {
  let ended = false;
  try {
    await callStream(verifyLog, { signal }, eventSchema, (event) => {
      ended = 'ok' in event;
      tell('ok' in event ? { state: 'done', result: event } : { progress: event });
    });
    if (!ended) throw new ApiProblem('network', 0, 'The connection broke off.');
  } catch (error) {
    tell(signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
  }
}

/** Verifies the log as soon as the page is open; can be stopped and begun again. Nothing is changed by it. */
export function useVerification() {
  const [run, setRun] = useState<VerificationRun>(BEGINNING);
  const running = useRef<AbortController | null>(null);
  const begin = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    void follow(abort.signal, (change) => {
      if (running.current === abort) setRun((before) => ({ ...before, ...change }));
    });
  }, []);
  useEffect(() => {
    begin();
    return () => running.current?.abort();
  }, [begin]);
  const start = () => {
    setRun(BEGINNING);
    begin();
  };
  return { run, start, stop: () => running.current?.abort() };
}
