import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { requestIndex } from '../../../core/assembly/understand/request-index.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';

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
