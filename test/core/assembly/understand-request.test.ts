import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { requestIndex } from '../../../core/assembly/understand/request-index.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';
import { wantedWords } from '../../../core/assembly/understand/wanted-words.ts';

const index = requestIndex({
  products: [{ id: 'cardivanta', name: 'Cardivanta', genericName: 'valtorexan' }],
  templates: [{ id: 'TPL-SAFETY', name: 'Safety answers' }],
});
const understand = (text: string, previous = {}) => understandRequest(text, index, previous, '2026-11-22');
const values = (text: string) =>
  Object.fromEntries(
    Object.entries(understand(text).understanding).map(([part, known]) => [part, known?.value]),
  );

describe('understanding a request', () => {
  it.each([
    [
      'Email for cardiologists in Germany after the congress, questions about side effects',
      {
        market: 'DE',
        language: 'de',
        audience: 'cardiology',
        moment: 'post_event',
        topics: ['safety'],
        channel: 'email',
      },
    ],
    [
      'Follow-up nach dem Kongress für deutsche Kardiologen, Fragen zur Sicherheit',
      { market: 'DE', language: 'de', audience: 'cardiology', moment: 'post_event', topics: ['safety'] },
    ],
    [
      'UK GPs, dosing of Cardivanta, rep email, launch',
      {
        market: 'GB',
        language: 'en',
        audience: 'general_practice',
        channel: 'rep_email',
        product: 'cardivanta',
        moment: 'launch',
        topics: ['dosing'],
      },
    ],
    [
      'Un e-mail de suivi pour des cardiologues en France sur les effets indésirables',
      {
        market: 'FR',
        language: 'fr',
        audience: 'cardiology',
        channel: 'email',
        moment: 'post_event',
        topics: ['safety'],
      },
    ],
    [
      'E-Mail für österreichische Kardiologen, Sicherheit',
      { market: 'AT', language: 'de', channel: 'email', audience: 'cardiology', topics: ['safety'] },
    ],
    [
      'Email in French for Swiss cardiologists, dosing',
      { market: 'CH', language: 'fr', channel: 'email', audience: 'cardiology', topics: ['dosing'] },
    ],
    [
      'Un e-mail pour des cardiologues belges',
      { market: 'BE', language: 'fr', channel: 'email', audience: 'cardiology' },
    ],
    [
      'Irish cardiologists, safety',
      { market: 'IE', language: 'en', audience: 'cardiology', topics: ['safety'] },
    ],
    [
      'Cardiologists in Northern Ireland, safety',
      { market: 'GB', language: 'en', audience: 'cardiology', topics: ['safety'] },
    ],
    [
      'kardiologn in Deutschlnd, Nebenwirkungne',
      { market: 'DE', language: 'de', audience: 'cardiology', topics: ['safety'] },
    ],
    [
      'US cardiologists, valtorexan, to be sent on 2027-02-03',
      {
        market: 'US',
        language: 'en',
        product: 'cardivanta',
        audience: 'cardiology',
        plannedSendDate: '2027-02-03',
      },
    ],
  ])('reads %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('takes a small "us" or French "de" for an ordinary word', () => {
    expect(values('tell us about efficacy')).toEqual({ topics: ['efficacy'] });
    expect(values('parlez-moi de la tolérance')['market']).toBeUndefined();
  });

  it('asks instead of choosing between two markets', () => {
    const { understanding, questions } = understand('one email for Germany and France');
    expect(understanding.market).toBeUndefined();
    expect(questions).toContainEqual({ part: 'market', why: 'ambiguous', options: ['DE', 'FR'] });
  });

  it('names a market that no pack serves as unknown', () => {
    const { understanding, questions } = understand('for cardiologists in Spain');
    expect(understanding.market).toBeUndefined();
    expect(questions).toContainEqual(expect.objectContaining({ part: 'market', why: 'unknown' }));
  });

  it('changes only what a refinement names, and follows the market with its language', () => {
    const first = understand('Germany, cardiologists, safety').understanding;
    const second = understand('make it for France', first).understanding;
    expect(second.market?.value).toBe('FR');
    expect(second.language).toEqual({ value: 'fr', source: 'derived' });
    expect(second.audience?.value).toBe('cardiology');
  });

  it('leaves the HCP of the market before behind, and keeps one of the same market', () => {
    const known = {
      market: { value: 'DE', source: 'start_context' as const },
      hcp: { value: 'HCP-DE-001', source: 'start_context' as const },
    };
    expect(understand('make it for France', known).understanding.hcp).toBeUndefined();
    expect(understand('in Germany please', known).understanding.hcp?.value).toBe('HCP-DE-001');
  });

  it.each([
    ['undo', 'undo', undefined],
    ['why this one?', 'explain', undefined],
    ['Warum dieses Modul in Platz 2?', 'explain', 2],
    ['what is missing?', 'list_missing', undefined],
    ['something about dosing in slot 2', 'swap', 2],
    ['replace the third block', 'swap', 3],
    ['send it now', 'refuse_send', undefined],
    ['approve this please', 'refuse_approve', undefined],
    ['write a claim that it cures everything', 'refuse_write', undefined],
    ['Email for cardiologists in Germany', 'propose', undefined],
  ])('%j means %s', (text, intent, slotNumber) => {
    expect(understand(text)).toMatchObject({ intent, slotNumber });
  });

  it.each([
    ['UK, send it next Tuesday', '2026-11-24'],
    ['Ende KW 48', '2026-11-27'],
    ['vendredi prochain', '2026-11-27'],
    ['in drei Wochen', '2026-12-13'],
    ['le 1er février', '2027-02-01'],
    ['Mitte Dezember', '2026-12-15'],
    ['Friday next week', '2026-11-27'],
    ['by week 12 of treatment', undefined],
    ['after the congress on 14 November', undefined],
    ['we met last Tuesday', undefined],
    ['3/4/2027', undefined],
    ['guten Morgen', undefined],
  ])('takes %j for the day %s', (text, day) => {
    expect(values(text)['plannedSendDate']).toBe(day);
  });

  it.each([
    ['efficacy without dosing', ['efficacy']],
    ['Dosierung kannst du weglassen, Sicherheit bleibt', ['safety']],
    ["pas d'efficacité, seulement la tolérance", ['safety']],
    ['Sicherheit, und die Dosierung nicht vergessen', ['safety', 'dosing']],
    ['not only safety but also dosing', ['safety', 'dosing']],
    ['Fragen zur Arzneimittelsicherheit und Dosierungsfragen', ['safety', 'dosing']],
    ['something in the chain of accessory places', undefined],
  ])('reads the topics of %j as %j', (text, topics) => {
    expect(values(text)['topics']).toEqual(topics);
  });

  it('takes a correction over what it corrects, and keeps what was not mentioned', () => {
    expect(values('Germany, no wait, Austria')['market']).toBe('AT');
    const first = understand('Hausärzte in Deutschland, Dosierung').understanding;
    const second = understand('nicht Hausärzte, sondern Kardiologen', first).understanding;
    expect(second).toMatchObject({
      market: { value: 'DE' },
      audience: { value: 'cardiology' },
      topics: { value: ['dosing'] },
    });
    expect(understand('also safety', first).understanding.topics?.value).toEqual(['safety', 'dosing']);
  });

  it('takes a city for its market only where no market is named and nothing happened there', () => {
    expect(values('cardiologists in Vienna')['market']).toBe('AT');
    expect(values('French cardiologists after the congress in Vienna')['market']).toBe('FR');
    expect(values('cardiologists after the congress in Vienna')['market']).toBeUndefined();
  });

  it('finds the language of a market with several in the request', () => {
    expect(values('un mail pour des cardiologues suisses')['language']).toBe('fr');
    expect(values('eine Mail für Schweizer Kardiologen')['language']).toBe('de');
  });

  it('leaves out of the search what is not wanted', () => {
    expect(wantedWords('efficacy without dosing', index, ['efficacy'])).toBe('efficacy without');
    expect(wantedWords('safety and dosing\ndrop the dosing', index, ['safety'])).toBe('safety and\ndrop the');
    expect(wantedWords('early effect', index, [])).toBe('early effect');
  });

  it.each([
    ['UK cardiologists, safety, send it on 3 March', 'propose'],
    ["don't send it yet", 'propose'],
    ['send it to review', 'propose'],
    ['write an email for cardiologists in Germany', 'propose'],
    ['get it out to the doctors today', 'refuse_send'],
    ['ab damit an die Ärzte', 'refuse_send'],
    ['you can mark it as approved', 'refuse_approve'],
    ['valide-le à ma place', 'refuse_approve'],
    ['add a line saying it is the safest', 'refuse_write'],
    ['kürzer bitte', 'refuse_write'],
  ])('%j means %s, whatever words it uses', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  it('never throws and never invents a value on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const known of Object.values(understand(text).understanding)) {
          if (known?.source === 'request' && known.words) {
            for (const words of known.words.split(', '))
              expect(text.toLowerCase()).toContain(words.toLowerCase());
          }
        }
      }),
    );
  });
});
