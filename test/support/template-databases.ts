import type { Database } from '../../server/db/client.ts';
import { demoFingerprint } from './demo-fingerprint.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

/**
 * What a new test database holds: nothing but its schema, the demo library under the clock of the tests, or all that the
 * program loads at its first start today, with people and a draft.
 */
export type TestLibrary = 'empty' | 'demo' | 'started';

interface Template {
  /** Part of the name of the folder or database that is cloned; letters, digits and `_`. */
  name(): string;
  fill(database: Database): Promise<void>;
}

export const TEMPLATES: Record<TestLibrary, Template> = {
  empty: { name: () => `migrated_${schemaFingerprint()}`, fill: async () => {} },
  demo: {
    name: () => `demo_${demoFingerprint()}`,
    fill: async (database) => {
      const { loadDemo } = await import('./whole-server.ts');
      await loadDemo(database);
    },
  },
  started: {
    name: () => `started_${demoFingerprint()}_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`,
    fill: async (database) => {
      const { startFirst } = await import('./whole-server.ts');
      await startFirst(database);
    },
  },
};
