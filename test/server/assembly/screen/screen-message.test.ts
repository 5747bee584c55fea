import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { requestIndex } from '../../../../core/assembly/understand/request-index.ts';
import { redact } from '../../../../core/assembly/screen/screening.ts';
import { screenMessage, screenWith } from '../../../../server/assembly/screen/screen-message.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { demoDeps } from '../../../support/demo-library.ts';
import * as messages from './messages.ts';

const vocabulary = requestIndex({
  products: [{ id: 'CARDIVANTA', name: 'Cardivanta', genericName: 'cardivalin' }],
  templates: [],
});
const screen = (text: string) => screenWith(text, vocabulary);
const found = (text: string): boolean => screen(text).personalData.length > 0;
const figures: string[] = [];

/** Counts what is right, prints it, and hands the wrong ones on. */
function wrongIn(name: string, list: readonly string[], isRight: (text: string) => boolean): string[] {
  const wrong = list.filter((text) => !isRight(text));
  figures.push(`${name}: ${list.length - wrong.length} of ${list.length}`);
  return wrong;
}

describe('screening', () => {
  afterAll(() => process.stdout.write(`Screening of the chat\n  ${figures.join('\n  ')}\n`));

  test.each([
    ['reports the patterns were written with', messages.ADVERSE_EVENTS, 0],
    ['reports of the second list', messages.ADVERSE_EVENTS_UNSEEN, 0],
    ['reports of the third list', messages.ADVERSE_EVENTS_FRESH, 1],
    ['reports of the fourth list', messages.ADVERSE_EVENTS_LAST, 0],
    ['reports never seen before they were measured', messages.ADVERSE_EVENTS_FINAL, 3],
  ])('knows an adverse event: %s', (name, list, misses) => {
    expect(wrongIn(name, list, (text) => screen(text).adverseEvent).length).toBeLessThanOrEqual(misses);
  });

  test.each([
    ['requests', messages.HARMLESS],
    ['requests of the second list', messages.HARMLESS_FRESH],
    ['requests never seen before they were measured', messages.HARMLESS_FINAL],
    ['messages with names', messages.PERSONAL],
  ])('takes no request for an adverse event: %s', (name, list) => {
    expect(wrongIn(`no report in ${name}`, list, (text) => !screen(text).adverseEvent)).toEqual([]);
  });

  test('finds personal data, and none in requests', () => {
    expect(wrongIn('personal data', messages.PERSONAL, found)).toEqual([]);
    const harmless = [...messages.HARMLESS, ...messages.HARMLESS_FRESH, ...messages.HARMLESS_FINAL];
    expect(wrongIn('no personal data in requests', harmless, (text) => !found(text))).toEqual([]);
  });

  it('keeps what it found out of the words for a model, and all words of a report', () => {
    const letter = screen('Bitte an Frau Dr. Weber, weber@example.org, Tel. 089 1234567, zur Dosierung');
    expect(letter.redacted).toMatch(/^Bitte an .*zur Dosierung$/u);
    expect(letter.redacted).not.toMatch(/Weber|weber|example|1234567/u);
    const report = screen(
      'My patient Anna Berger fainted after the tablet. Email for cardiologists in the UK.',
    );
    expect(report.redacted).toBe('[…]');
  });

  it('replaces overlapping places once', () => {
    expect(
      redact('abcdef', [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toBe('a[…]ef');
  });
});

describeOnBothDatabases('screening against the people of the database', (getDatabase) => {
  beforeAll(() => demoDeps(getDatabase()).then(() => undefined));

  it('knows an HCP by name in either order, without a title', async () => {
    for (const text of ['Something for Imogen Thistlewood', 'Thistlewood Imogen wants the efficacy email']) {
      const { personalData, redacted } = await screenMessage(getDatabase(), text, vocabulary);
      expect(personalData.map(({ kind }) => kind)).toContain('name');
      expect(redacted).not.toContain('Thistlewood');
    }
  });
});
