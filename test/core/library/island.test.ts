import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleSchema } from '../../../core/library/content.ts';
import { moduleFault } from '../../../core/library/import-faults.ts';
import { isIslandText, placeIslands, readIslands } from '../../../core/library/island.ts';

const island = (id: string, words: string) => ({ id, label: { en: id }, words, maxLength: 200 });
const TEXT = '## Questions\n\nMany of you asked at the congress.[^REF-1] Write to us **today**.';
const RENDITION = {
  language: 'en',
  text: TEXT,
  islands: [island('close', 'Write to us'), island('open', 'Many of you')],
};
const faultOf = (islands: object[], text = TEXT) =>
  moduleFault(
    moduleSchema.parse({
      id: 'M',
      product: 'p',
      kind: 'message',
      status: 'draft',
      renditions: [{ language: 'en', text, islands }],
    }),
  );

describe('islands of a rendition', () => {
  it('give back every text that was written into them, and only the locked words around them count', () => {
    const line = fc.string({ maxLength: 60 }).filter(isIslandText);
    fc.assert(
      fc.property(line, line, (open, close) => {
        const text = placeIslands(RENDITION, new Map(Object.entries({ open, close })));
        const read = readIslands(RENDITION, text);
        expect(read?.map((value) => value.island.id)).toEqual(['open', 'close']);
        const again = new Map(read?.map((value) => [value.island.id, value.text]));
        expect(placeIslands(RENDITION, again)).toBe(text);
      }),
    );
    expect(placeIslands(RENDITION, new Map())).toBe(TEXT);
  });

  it('are not found in a text that differs anywhere else', () => {
    for (const text of [TEXT.replace('asked', 'ask'), TEXT.replace('REF-1', 'REF-2'), `${TEXT} `, '']) {
      expect(readIslands(RENDITION, text)).toBeUndefined();
    }
    expect(readIslands({ text: TEXT }, TEXT)).toEqual([]);
    expect(readIslands({ text: TEXT }, 'Other')).toBeUndefined();
  });

  it('are refused on import when they cannot be told from the locked words', () => {
    expect(faultOf([island('open', 'Many of you'), island('close', 'Write to us')])).toBeUndefined();
    const refused: [object[], string][] = [
      [[island('a', 'Nobody')], 'exactly once'],
      [[island('a', 'o')], 'exactly once'],
      [[island('a', 'us **today')], 'markup'],
      [[island('a', 'congress.[^REF-1]')], 'markup'],
      [[island('a', 'Many of you'), island('a', 'Write to us')], 'twice'],
      [[island('a', 'Many of'), island('b', ' you')], 'markup'],
      [[island('a', 'Many of you'), island('b', 'of you asked')], 'between'],
      [[{ ...island('a', 'Many of you'), maxLength: 3 }], 'maxLength'],
    ];
    for (const [islands, part] of refused) {
      expect(faultOf(islands)?.field).toBe('renditions.0.islands');
      expect(faultOf(islands)?.reason).toContain(part);
    }
  });
});
