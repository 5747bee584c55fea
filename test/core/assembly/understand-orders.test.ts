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
    ['what happens when people stop the pills', ['adherence']],
    ['combien de temps avant de sentir un effet', ['efficacy']],
    ['who should not get it?', ['safety']],
    ['zahlt das die AOK?', ['access']],
    ['Dosierung bei Nierenschwäche', ['dosing', 'special_populations']],
    ['what do insurers say', ['access']],
    ['kurz was zu Nebenw. und Wechselw. bitte', ['safety', 'interactions']],
    ['replace dosing with safety', ['safety']],
  ])('is read as a topic: %s', (text, topics) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding.topics?.value).toEqual(topics);
  });

  it.each([
    ['Kardiologen fr-CH', 'CH', 'fr'],
    ['cardios ch/de', 'CH', 'de'],
    ['Belgian cardiologists, French', 'BE', 'fr'],
    ['Wiener Hausärzte', 'AT', 'de'],
    ['Belgian cardiologists (FR)', 'BE', 'fr'],
  ])('is read as market and language: %s', (text, market, language) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding).toMatchObject({
      market: { value: market },
      language: { value: language },
    });
  });
});

describe('who is addressed', () => {
  it.each([
    ['heart docs in Leeds', 'cardiology'],
    ['Nierenspezialisten in Bayern', 'nephrology'],
    ['les médecins du rein', 'nephrology'],
    ['HÄ in D', 'general_practice'],
    ['Klinikkardiologen in Wien', 'cardiology'],
    ['Endokrin. AT, Sicherheit', 'endocrinology'],
  ])('is told by what they treat, in a compound or cut short: %s', (text, audience) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding.audience?.value).toBe(audience);
  });
});

describe('a day in words', () => {
  it.each([
    ['on the third of December', '2026-12-03'],
    ['December the twenty-first', '2026-12-21'],
    ['geplant ist der dritte Dezember', '2026-12-03'],
    ['am einunddreißigsten Januar', '2027-01-31'],
    ['le deux décembre', '2026-12-02'],
    ['le vingt et un janvier', '2027-01-21'],
  ])('is read: %s', (text, date) => {
    expect(understandRequest(text, index, {}, '2026-11-22').understanding.plannedSendDate?.value).toBe(date);
  });
});

describe('a wish beside orders', () => {
  it.each([
    ['hmm I preferred the previous one', 'undo'],
    ['einen Schritt zurück', 'undo'],
    ["c'était mieux avant", 'undo'],
    ["what's the point of block 2?", 'explain'],
    ['Grund für Platz 1?', 'explain'],
    ['any empty bits?', 'list_missing'],
    ['was muss ich noch liefern?', 'list_missing'],
    ['would this survive MLR?', 'show_checks'],
    ['hält das einer Prüfung stand?', 'show_checks'],
    ['est-ce que ça respecte les règles ?', 'show_checks'],
    ['second block is boring, next please', 'swap'],
    ["autre option pour l'ouverture ?", 'swap'],
    ['the safety text is a mouthful, something shorter maybe?', 'swap'],
    ['tu sers à quoi ?', 'help'],
    ['UK cardiologists, explain the mechanism of action', 'propose'],
  ])('is taken for what it asks: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});
