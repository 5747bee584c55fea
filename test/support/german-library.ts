import type { LibraryRows } from './library-rows.ts';

const moduleOf = (text: string, number: number): LibraryRows['modules'][number] => ({
  id: `M${number}`,
  product: 'P',
  kind: 'message',
  status: 'approved',
  metadataComplete: true,
  topics: [],
  renditions: [{ language: 'de', text }],
  claims: [],
  approvals: [
    {
      approvalId: 'A',
      market: ['DE'],
      channel: ['email'],
      audience: ['*'],
      from: '2026-01-01',
      until: '2026-12-31',
    },
  ],
  version: 1,
  current: true,
});

/** A library of approved German modules for one product and market, one per text, numbered from `from`. */
export const germanLibrary = (texts: readonly string[], from = 0): LibraryRows => ({
  references: [],
  claims: [],
  modules: texts.map((text, number) => moduleOf(text, from + number)),
});
