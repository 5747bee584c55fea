import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { auditWithTools } from './audit-with-tools.ts';

// The program of the worker thread: one HTML in, one audit out. The tools stay loaded between two emails.
const requestSchema = z.strictObject({ html: z.string() });

parentPort?.on('message', (message: unknown) => {
  void answer(requestSchema.parse(message).html);
});

async function answer(html: string): Promise<void> {
  parentPort?.postMessage(await auditWithTools(html), []);
}
