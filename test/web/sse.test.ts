import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser } from '../../web/lib/api/sse.ts';

const parseWhole = (text: string) => createEventParser()(text);

test('reads event names, joins data lines, ignores comments and unknown fields', () => {
  expect(
    parseWhole(': still here\n\nevent: step\nid: 4\ndata: {"a":\ndata: 1}\n\ndata:bare\n\nevent: empty\n\n'),
  ).toEqual([
    { event: 'step', data: '{"a":\n1}' },
    { event: 'message', data: 'bare' },
  ]);
});

test('takes only one space off a value and keeps colons in it', () => {
  expect(parseWhole('data:  a: b\n\n')).toEqual([{ event: 'message', data: ' a: b' }]);
});

test('an event without its empty line is not given', () => {
  expect(parseWhole('event: done\ndata: {}\n')).toEqual([]);
});

test('the same events come out however the stream is cut and whichever line ends it uses', () => {
  const event = fc.record({
    event: fc.constantFrom('step', 'message', 'done'),
    data: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/gu, ' ')),
  });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(400), { maxLength: 12 }),
      (events, end, cuts) => {
        const text = events
          .map(({ event, data }) => `event: ${event}${end}data: ${data}${end}${end}`)
          .join('');
        const places = [
          0,
          ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b),
          text.length,
        ];
        const parse = createEventParser();
        const found = places.slice(1).flatMap((place, at) => parse(text.slice(places[at], place)));
        // A lone CR at the very end waits for its possible LF.
        expect([...found, ...parse('\n')]).toEqual(events);
      },
    ),
  );
});
