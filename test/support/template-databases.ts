import type { Database } from '../../server/db/client.ts';
import { demoFingerprint } from './demo-fingerprint.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

/** What a new test database holds: nothing but its schema, or the demo library as the program loads it. */
export type TestLibrary = 'empty' | 'demo';

interface Template {
  /** Part of the name of the folder or database that is cloned. */
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
};
