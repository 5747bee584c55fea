import { useEffect, useRef, useState } from 'react';
import { tamperWithCopy } from '../../../../core/contract/audit.ts';
import type { LogDamage } from '../../../../core/contract/audit.ts';
import { callStream } from '../../../lib/api/call-stream.ts';
import { BEGINNING, followVerification, verificationEventSchema } from '../verify/use-verification.ts';
import type { AnchorFile, VerificationRun } from '../verify/use-verification.ts';

/** Damages a copy of the log on the server and follows its verification; null before the first. */
export function useTamper(anchor: AnchorFile | null) {
  const [run, setRun] = useState<VerificationRun | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const damageCopy = (damage: LogDamage, position: number) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const { signal } = abort;
    setRun(BEGINNING);
    const body = { damage, position, ...(anchor && { anchors: anchor.text }) };
    void followVerification(
      signal,
      (onEvent) => callStream(tamperWithCopy, { body, signal }, verificationEventSchema, onEvent),
      (change) => {
        if (running.current === abort) setRun((before) => ({ ...(before ?? BEGINNING), ...change }));
      },
    );
  };
  return { run, damageCopy };
}
