import type { MessagePort } from 'node:worker_threads';

/** What the worker thread is started with. */
export interface WorkerSettings {
  folder: string;
}

export type ToWorker = { kind: 'connect'; port: MessagePort } | { kind: 'ping' } | { kind: 'close' };

export type FromWorker =
  { kind: 'ready' } | { kind: 'failed'; reason: string } | { kind: 'pong' } | { kind: 'closed' };
