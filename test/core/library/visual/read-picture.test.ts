import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../core/library/visual/read-picture.ts';
import { LARGEST_PICTURE_BYTES } from '../../../../core/library/visual/visual.ts';
import { pngOf } from '../../../support/pictures.ts';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const jpeg = bytesOf(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'JFIF\0',
  [1, 1, 0, 0, 1, 0, 1, 0, 0],
  [0xff, 0xc4, 0, 4, 9, 9],
  [0xff, 0xc2, 0, 11, 8, 0x01, 0x90, 0x02, 0x58, 1, 1, 0x11, 0],
  [0xff, 0xd9],
);
const gif = bytesOf('GIF89a', [0x2c, 0x01, 0x64, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x3b]);
const webp = (kind: string, rest: number[]): Uint8Array =>
  bytesOf('RIFF', [22, 0, 0, 0], 'WEBP', kind, [10, 0, 0, 0], rest);
const lossy = webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]);
const lossless = webp('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0x00, 0, 0, 0, 0, 0]);
const extended = webp('VP8X', [0, 0, 0, 0, 0x3f, 0x01, 0x00, 0xef, 0x00, 0x00]);

describe('the bytes of a picture', () => {
  it.each([
    ['PNG', pngOf(30, 20), 'image/png', 30, 20],
    ['JPEG', jpeg, 'image/jpeg', 600, 400],
    ['GIF', gif, 'image/gif', 300, 100],
    ['lossy WebP', lossy, 'image/webp', 320, 240],
    ['lossless WebP', lossless, 'image/webp', 320, 240],
    ['extended WebP', extended, 'image/webp', 320, 240],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"/>'),
      'image/svg+xml',
      40,
      30,
    ],
  ])('give type and size of a %s', (_, bytes, mediaType, width, height) => {
    expect(readPicture(bytes)).toEqual({ mediaType, width, height });
  });

  it('are refused when they are cut off, too large in bytes or in pixels, empty or something else', () => {
    const whole = pngOf(30, 20);
    expect(readPicture(whole.subarray(0, whole.length - 3))).toHaveProperty('reason');
    expect(readPicture(Buffer.alloc(LARGEST_PICTURE_BYTES + 1))).toEqual({
      reason: 'has 1025 KiB; the limit is 1024 KiB',
    });
    expect(readPicture(pngOf(4097, 1))).toEqual({
      reason: 'has 4097 × 1 pixels; the limit is 4096 × 4096',
    });
    expect(readPicture(Buffer.alloc(0))).toEqual({ reason: 'is empty' });
    expect(readPicture(Buffer.from('<html><script>1</script></html>'))).toHaveProperty('reason');
    expect(readPicture(Buffer.from('MZ\u0090 a program that is called logo.png'))).toHaveProperty('reason');
  });

  it('never make the reader fail, however they are damaged', () => {
    const samples = [pngOf(9, 9), jpeg, gif, lossy, lossless, extended];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 6 }),
        fc.nat(80),
        (sample, changes, length) => {
          const damaged = Buffer.from(sample.subarray(0, 20 + length));
          for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
          const read = readPicture(damaged);
          return 'reason' in read ? read.reason !== '' : read.width >= 1 && read.width <= 4096;
        },
      ),
    );
  });
});
