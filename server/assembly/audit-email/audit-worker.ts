import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { auditAccessibility } from './audit-accessibility.ts';
import { auditValidity } from './audit-validity.ts';
import { lintForClients } from './lint-for-clients.ts';

// The program of the worker thread: one HTML in, one audit out. The tools stay loaded between two emails.
const requestSchema = z.strictObject({ html: z.string() });

parentPort?.on('message', (message: unknown) => {
  void answer(requestSchema.parse(message).html);
});

async function answer(html: string): Promise<void> {
  const audit = {
    axe: await auditAccessibility(html),
    validity: await auditValidity(html),
    lint: lintForClients(html),
  };
  parentPort?.postMessage(audit, []);
}
