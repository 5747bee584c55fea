import { plain } from './example.ts';
import type { Examples } from './example.ts';

const READERS = ['administrator', 'marketing_operations', 'auditor'] as const;
const MANAGERS = ['administrator', 'marketing_operations'] as const;

/** Examples of the routes of the language model. */
export const modelExamples: Examples = {
  'access.getModelState': { allowed: READERS, request: plain },
  'access.listModelCalls': { allowed: READERS, request: plain },
  'access.setModelSwitch': { allowed: MANAGERS, request: async () => ({ body: { state: 'on' } }) },
  'access.setModelBudget': {
    allowed: MANAGERS,
    request: async () => ({
      params: { team: 'DE' },
      body: { monthlyTokens: 1_000_000, monthlyMicros: null },
    }),
  },
};
