import { generateKeyPairSync } from 'node:crypto';
import type { CheckpointDeps } from '../../server/audit/checkpoint/sign-checkpoint.ts';
import { createSigner } from '../../server/audit/checkpoint/signer.ts';
import type { CheckpointSigner } from '../../server/audit/checkpoint/signer.ts';
import type { Database } from '../../server/db/client.ts';
import { testClock } from './changes.ts';

/** A signer with a new key of its own. */
export const newSigner = (origin = 'imprimatur.example/test-log'): CheckpointSigner =>
  createSigner(origin, generateKeyPairSync('ed25519').privateKey);

const signer = newSigner();

/** The signer of this test process. */
export const testSigner = (): CheckpointSigner => signer;

/** What signing a checkpoint needs, over a clock that stands still. */
export const checkpointDeps = (database: Database): CheckpointDeps => ({
  database,
  clock: testClock(),
  signer: testSigner,
});
