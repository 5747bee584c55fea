import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestIndex } from '../../../core/assembly/understand/request-index.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';

const index = requestIndex({
  products: [{ id: 'cardivanta', name: 'Cardivanta', genericName: 'orlivaspine' }],
  templates: [],
});
const intentOf = (text: string) => understandRequest(text, index, {}, '2026-11-22').intent;
const linesOf = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/assistant-cases', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('orders that no engine carries out', () => {
  it('are recognised in idioms and polite words of three languages', () => {
    const missed = linesOf('orders.txt').filter((line) => {
      const [kind = '', order = ''] = line.split(/: (.*)/u);
      return intentOf(order) !== `refuse_${kind}`;
    });
    expect(missed).toEqual([]);
  });

  it('are not seen in sentences that forbid, postpone, ask or report, or that ask for an email', () => {
    const harmless = linesOf('harmless.txt');
    expect(harmless.length).toBeGreaterThanOrEqual(60);
    expect(harmless.filter((line) => intentOf(line).startsWith('refuse_'))).toEqual([]);
  });

  it('are seen beside a clause that forbids something else', () => {
    expect(intentOf("don't touch the text, just send it")).toBe('refuse_send');
    expect(intentOf('I have not signed, so sign it for me')).toBe('refuse_approve');
  });

  it('are read in bounded time whatever is written', () => {
    expect(intentOf('please add a line, then send it to all doctors '.repeat(80))).toMatch(/^refuse_/u);
    expect(intentOf('x '.repeat(2_000))).toBe('propose');
  });
});

describe('a part that is told in a sentence', () => {
  it.each([
    ['wie das Zeug eigentlich wirkt', ['mechanism_of_action']],
    ['what to do when somebody forgets a dose', ['adherence']],
    ['zahlt das die Kasse?', ['access']],
    ['how well is it tolerated', ['safety']],
    ["est-ce qu'on le prend avec d'autres médicaments", ['interactions']],
  ])('is read as a topic: %s', (text, topics) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding.topics?.value).toEqual(topics);
  });

  it.each([
    ['Kardiologen fr-CH', 'CH', 'fr'],
    ['cardios ch/de', 'CH', 'de'],
    ['Belgian cardiologists, French', 'BE', 'fr'],
    ['Wiener Hausärzte', 'AT', 'de'],
  ])('is read as market and language: %s', (text, market, language) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding).toMatchObject({
      market: { value: market },
      language: { value: language },
    });
  });
});
