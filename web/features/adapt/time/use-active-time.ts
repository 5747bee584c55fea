import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { recordActiveTime } from '../../../../core/contract/active-time.ts';
import { call } from '../../../lib/api/call.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { measuresKey } from './queries.ts';

/** How often a page tells that its person works, in milliseconds. */
const SIGN_EVERY_MS = 15_000;
/** Somebody who pressed no key and moved no pointer for so long is away, in milliseconds. */
const AWAY_AFTER_MS = 60_000;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focusin'] as const;

/** 128 random bits in hex; `crypto.randomUUID` exists only on https and localhost. */
const newIntervalId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Tells the server every 15 seconds that the person works on an email, while the page is visible and the person did
 * something in the last minute. The server counts the time since the last sign that arrived, so a lost one costs nothing.
 */
export function useActiveTime(assemblyId: string): void {
  const client = useQueryClient();
  const mayWrite = mayDo(usePerson(), 'assembly.write');
  useEffect(() => {
    if (!mayWrite) return;
    // Opening the page is a sign of life.
    let lastLife = performance.now();
    const live = () => {
      lastLife = performance.now();
    };
    const tell = async () => {
      if (document.visibilityState !== 'visible' || performance.now() - lastLife > AWAY_AFTER_MS) return;
      try {
        const body = { intervalId: newIntervalId() };
        await call(recordActiveTime, { params: { id: assemblyId }, body });
        await client.invalidateQueries({ queryKey: measuresKey(assemblyId) });
      } catch {
        // Measuring never disturbs the work.
      }
    };
    for (const event of SIGNS_OF_LIFE) window.addEventListener(event, live, { passive: true });
    void tell();
    const timer = setInterval(() => void tell(), SIGN_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const event of SIGNS_OF_LIFE) window.removeEventListener(event, live);
    };
  }, [assemblyId, client, mayWrite]);
}
