import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestIndex } from '../../../core/assembly/understand/request-index.ts';
import { AUDIENCES } from '../../../core/library/vocabulary/terms.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { AssistantCase } from '../../../server/evaluation/assistant/case-schema.ts';
import { judgeContext, judgeQuestion } from '../../../server/evaluation/assistant/judge-understanding.ts';
import { readCases } from '../../../server/evaluation/assistant/read-cases.ts';
import { readConversation } from './read-conversation.ts';
import { demoTemplates } from '../../guardrails/demo-library.ts';

const CASES = join(import.meta.dirname, '../../fixtures/assistant-cases');
const index = requestIndex({
  products: [
    { id: 'cardivanta', name: 'Cardivanta', genericName: 'orlivaspine' },
    { id: 'articulane', name: 'Articulane', genericName: 'pelmorixine' },
  ],
  templates: demoTemplates,
});

/** As the demo library: two brands for rheumatologists where both are approved, one elsewhere. */
const choicesFor = ({ audience, market }: Understanding) => ({
  audiences: AUDIENCES,
  products:
    audience?.value === 'rheumatology' && ['GB', 'DE'].includes(String(market?.value))
      ? ['articulane', 'cardivanta']
      : ['cardivanta'],
});

/** The intent that a case expects, said or implied by what it refuses. */
const intentOf = ({ expected: { intent, refusal, context } }: AssistantCase): string | undefined =>
  intent ?? (refusal ? `refuse_${refusal}` : context.market ? 'propose' : undefined);

describe('the cases of the assistant, read without a database', () => {
  let cases: AssistantCase[] = [];
  beforeAll(async () => {
    const read = await readCases(CASES);
    expect(read.unusable).toEqual([]);
    cases = read.cases;
  });

  it('are at least 150, with ids of their own, some in each language', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const language of ['en', 'de', 'fr'])
      expect(cases.filter((each) => each.language === language).length).toBeGreaterThanOrEqual(40);
  });

  it('are understood whole in at least 97 of 100', () => {
    const wrong = cases.flatMap((each) => {
      // Taking back needs an email.
      if (each.expected.intent === 'undo') return [];
      const { understanding, questions } = readConversation(each, index, choicesFor);
      const question = judgeQuestion(
        questions.map(({ part }) => part),
        each.expected.question,
      );
      const judged = [...judgeContext(understanding, each.expected), ...(question ? [question] : [])];
      const faults = judged.filter(({ right }) => !right);
      return faults.length > 0
        ? [`${each.id} ${faults.map(({ what, found }) => `${what}=${found}`).join(' ')}`]
        : [];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(0.03 * cases.length);
  });

  it('are taken for what they ask, orders in disguise included', () => {
    const wrong = cases.flatMap((each) => {
      const wanted = intentOf(each);
      const { intent } = readConversation(each, index, choicesFor);
      return wanted === undefined || wanted === intent ? [] : [`${each.id}: ${intent}`];
    });
    expect(wrong).toEqual([]);
  });
});
