import type { PictureHeader } from './picture-types.ts';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Size = Omit<PictureHeader, 'mediaType'>;

const typed = (mediaType: PictureHeader['mediaType'], size: Size | undefined): PictureHeader | undefined =>
  size && { mediaType, ...size };

/**
 * Type and size of a PNG, JPEG, GIF or WebP, read from its own bytes; the name of a file says nothing. Undefined for
 * everything else, and for a picture whose beginning or end is missing.
 */
export function readRaster(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length < 20) return undefined;
  if (viewOf(bytes).getUint32(0) === 0x89504e47) return typed('image/png', readPng(bytes));
  if (viewOf(bytes).getUint16(0) === 0xffd8) return typed('image/jpeg', readJpeg(bytes));
  if (/^GIF8[79]a$/u.test(ascii(bytes, 0, 6))) return typed('image/gif', readGif(bytes));
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP')
    return typed('image/webp', readWebp(bytes));
  return undefined;
}

/** PNG (W3C, third edition) section 5.2 signature, 11.2.2 IHDR, 11.2.5 IEND. */
function readPng(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 45 || view.getUint32(4) !== 0x0d0a1a0a || ascii(bytes, 12, 4) !== 'IHDR')
    return undefined;
  if (ascii(bytes, bytes.length - 8, 4) !== 'IEND') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a section 18, logical screen; section 27, trailer. */
function readGif(bytes: Uint8Array): Size | undefined {
  if (bytes.at(-1) !== 0x3b) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Frame headers, ITU-T T.81 table B.1: SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG (ITU-T T.81 annex B): from segment to segment until the frame header, and an end of image. */
function readJpeg(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let end = bytes.length;
  while (end > 2 && bytes[end - 1] === 0) end -= 1;
  if (view.getUint16(end - 2) !== 0xffd9) return undefined;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else {
      const length = view.getUint16(at + 2);
      if (length < 2) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
}

/** WebP (RFC 9649): simple lossy (2.5), simple lossless (2.6, 3.4), extended (2.7); the RIFF size is the file's. */
function readWebp(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return undefined;
  const kind = ascii(bytes, 12, 4);
  if (kind === 'VP8X') {
    const wide = (at: number): number => 1 + view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
    return { width: wide(24), height: wide(27) };
  }
  if (kind === 'VP8L' && bytes[20] === 0x2f) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  const isKeyFrame = bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a;
  if (kind !== 'VP8 ' || !isKeyFrame) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
