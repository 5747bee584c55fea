import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecipients } from '../../../../core/release/delivery/read-recipients.ts';
import { isReservedAddress } from '../../../../core/release/delivery/reserved-address.ts';

describe('list of recipients', () => {
  it('reads lines and the first column of a CSV, with heading, quotes and any line end', () => {
    expect(readRecipients('\ufeffhcp_id;name\r\n"HCP-1";Anna\r\nHCP-2\tx\n\n HCP-1 \rHCP-3,')).toEqual({
      ids: ['HCP-1', 'HCP-2', 'HCP-3'],
      faults: [],
    });
  });

  it('names the line of what is no id', () => {
    expect(readRecipients(`HCP-1\n${'x'.repeat(300)}`)).toMatchObject({
      ids: ['HCP-1'],
      faults: [{ line: 2, text: 'x'.repeat(60) }],
    });
  });

  it('gives every id once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ids } = readRecipients(text);
        expect(new Set(ids).size).toBe(ids.length);
        expect(readRecipients(ids.join('\n')).ids.length).toBeLessThanOrEqual(ids.length);
      }),
    );
  });
});

describe('address that reaches nobody', () => {
  it.each([
    ['a@praxis.example', true],
    ['a@example.com', true],
    ['a@sub.example.org', true],
    ['a@b.invalid', true],
    ['a@example.de', false],
    ['a@notexample.com', false],
    ['a@example.com.evil.de', false],
    ['a@example.com>,b@real.de', false],
  ])('%s: %s', (address, reserved) => {
    expect(isReservedAddress(address)).toBe(reserved);
  });
});
