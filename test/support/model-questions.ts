import type { ChooseVariables } from '../../prompts/choose-modules/schema.ts';
import type { UnderstandVariables } from '../../prompts/understand-request/schema.ts';

/** A small question to `choose-modules`, for tests of the way to the model. */
export const CHOICE: ChooseVariables = {
  request: {
    market: 'DE',
    language: 'en',
    channel: 'email',
    audience: 'cardiology',
    moment: 'congress',
    topics: ['safety'],
  },
  slots: [
    {
      slotId: 'main',
      kinds: ['claim'],
      topics: [],
      wanted: 1,
      candidates: [
        {
          id: 'M-EFF@1',
          kind: 'claim',
          keyMessage: 'The primary endpoint was met',
          topics: ['efficacy'],
          words: 'The primary endpoint was met at week 24 (p < 0.001).',
          facts: [],
        },
        {
          id: 'M-SAFE@2',
          kind: 'claim',
          keyMessage: 'Adverse events were mostly mild',
          topics: ['safety'],
          words: 'Adverse events were mostly mild. Ask medinfo@company.example or +49 30 1234567.',
          facts: ['topic safety asked for'],
        },
      ],
    },
  ],
};

/** A small question to `understand-request`. */
export const requestOf = (message: string): UnderstandVariables => ({
  message,
  interfaceLanguage: 'en',
  today: '2026-11-23',
  known: {},
  vocabulary: {
    markets: [{ code: 'DE', name: 'Germany' }],
    languages: ['en', 'de'],
    channels: ['email'],
    audiences: ['cardiology'],
    moments: ['congress'],
    topics: ['safety'],
    products: [],
    templates: [],
  },
});
