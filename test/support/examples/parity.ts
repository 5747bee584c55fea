import { ROLES } from '../../../core/access/roles.ts';
import type { Examples } from './example.ts';

export const parityExamples: Examples = {
  'assembly.checkAdaptation': {
    allowed: ROLES,
    leavesNoEntry: 'It only reads: texts come in, findings go out.',
    request: async () => ({
      body: {
        source: { language: 'en', text: 'Start with 10 mg.' },
        target: { language: 'de', text: 'Beginnen Sie mit 10 g.' },
        market: 'DE',
      },
    }),
  },
};
