import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPersonalData, knowPersons, maskContacts, textsOf } from '../../../core/model/personal-data.ts';

const known = knowPersons([
  { givenName: 'Jörg', familyName: 'Müller', ids: ['HCP-0007', 'joerg.mueller@klinik.example', 'abc'] },
  { givenName: 'Marie-Claire', familyName: 'de la Tour', ids: [] },
]);

describe('personal data in what leaves for a model', () => {
  test.each([
    ['Mail an Jörg Müller', ['person_name']],
    ['MUELLER, JOERG', ['person_name']],
    ['für Herrn Prof. Müller', ['person_name']],
    ['Marie Claire de la Tour', ['person_name']],
    ['hcp-0007, please', ['person_id']],
    ['x@y.example', ['email']],
    ['call +44 20 7946 0958', ['telephone']],
    ['Tel. 030 1234567', ['telephone']],
    ['06 12 34 56 78', ['telephone']],
    ['(212) 555-0123', ['telephone']],
  ])('finds it in: %s', (text, kinds) => expect(findPersonalData(text, known)).toEqual(kinds));

  test.each([
    'Ein Müller mahlt Korn',
    'p < 0.001, 95% CI 0.61 to 0.85, HR 0.72',
    '2026-11-23 and 3.12.2026',
    '10 mg once daily, 1,234 patients, week 24',
    'M-00012345@3 for NCT01234567',
    'the abc study',
  ])('finds nothing in: %s', (text) => expect(findPersonalData(text, known)).toEqual([]));

  test('looks into JSON inside of text, where escapes hide letters', () => {
    const body = {
      messages: [{ content: `<data>\n${JSON.stringify({ message: 'Jörg\nMüller "x"' })}\n</data>` }],
    };
    expect(textsOf(body).flatMap((text) => findPersonalData(text, known))).toContain('person_name');
  });

  test('takes contacts out of library text, and does not hold back the demonstration library', () => {
    expect(maskContacts('Ask med@firm.example or +49 30 1234567.')).toBe('Ask [email] or [telephone].');
    const folder = new URL('../../../demo/modules/', import.meta.url);
    const held = readdirSync(folder)
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
      .map(maskContacts)
      .filter((text) => findPersonalData(text, known).length > 0);
    expect(held).toEqual([]);
  });
});
