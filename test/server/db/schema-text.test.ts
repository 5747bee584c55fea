import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { SCHEMA_FILE, describeSchema } from '../../../server/db/schema-text.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

vi.setConfig({ testTimeout: 60_000 });

describeOnBothDatabases('schema.sql', (getDatabase) => {
  test('is what the migrations make (renew it with: node server/db/schema-text.ts)', async () => {
    expect(await describeSchema(getDatabase())).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });
});
