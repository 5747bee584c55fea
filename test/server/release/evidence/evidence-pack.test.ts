import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyPack } from '../../../../server/release/evidence/verify/verify-pack.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { approvedPack } from './approved-pack.ts';
import type { ApprovedPack } from './approved-pack.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

describeOnBothDatabases('the evidence pack', (getDatabase) => {
  let made: ApprovedPack;
  beforeAll(async () => {
    made = await approvedPack(getDatabase());
  });
  afterAll(() => made?.server.close());

  it('verifies from its bytes alone', () => {
    const result = verifyPack(made.pack.bytes);
    expect(result).toMatchObject({ ok: true, assemblyId: made.id, contentHash: made.contentHash });
  });
});
