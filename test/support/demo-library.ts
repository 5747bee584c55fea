import type { Actor } from '../../core/access/actor.ts';
import type { Context } from '../../core/assembly/context.ts';
import type { Database } from '../../server/db/client.ts';
import { testDeps } from './test-server.ts';
import { loadDemo, wholeDeps } from './whole-server.ts';

/** Everything that commands need, over the demonstration library and a clock that stands still. */
export async function demoDeps(database: Database) {
  const deps = testDeps(database);
  const whole = { ...wholeDeps(deps), clock: deps.clock };
  await loadDemo(database, deps);
  return whole;
}

export type DemoDeps = Awaited<ReturnType<typeof demoDeps>>;

export const BRAND_MANAGER: Actor = {
  id: 'brand-manager',
  printedName: 'Brand Manager',
  title: '',
  roles: ['brand_manager'],
  markets: ['*'],
};

/** German cardiologists by email, on a day when the demo's approvals are in force. */
export const GERMAN_CONTEXT: Context = {
  market: 'DE',
  language: 'de',
  channel: 'email',
  audience: 'cardiology',
  plannedSendDate: '2026-11-30',
  topics: ['safety'],
};
export const GERMAN_BRIEF = 'Follow-up nach dem Kongress, Fragen zur Sicherheit';
