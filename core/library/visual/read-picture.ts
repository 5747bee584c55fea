import type { PictureFault, PictureHeader } from './picture-types.ts';
import { looksLikeSvg, readSvg } from './read-svg.ts';
import { readRaster } from './read-raster.ts';
import { LARGEST_PICTURE_BYTES, LARGEST_PICTURE_SIDE } from './visual.ts';

const KIBIBYTE = 1024;

/**
 * Judges the bytes of a picture: its type and size as they say themselves, or why the library does not take it (the end
 * of a sentence, with the limit where there is one).
 */
export function readPicture(bytes: Uint8Array): PictureHeader | PictureFault {
  if (bytes.length === 0) return { reason: 'is empty' };
  if (bytes.length > LARGEST_PICTURE_BYTES)
    return {
      reason: `has ${Math.ceil(bytes.length / KIBIBYTE)} KiB; the limit is ${LARGEST_PICTURE_BYTES / KIBIBYTE} KiB`,
    };
  const header = readRaster(bytes) ?? readDrawing(bytes);
  if (header === undefined)
    return { reason: 'is not a complete PNG, JPEG, GIF, WebP or SVG picture, whatever its name says' };
  if ('reason' in header) return header;
  const { width, height } = header;
  if (width < 1 || height < 1) return { reason: 'has no size' };
  if (width > LARGEST_PICTURE_SIDE || height > LARGEST_PICTURE_SIDE)
    return {
      reason: `has ${width} × ${height} pixels; the limit is ${LARGEST_PICTURE_SIDE} × ${LARGEST_PICTURE_SIDE}`,
    };
  return header;
}

function readDrawing(bytes: Uint8Array): PictureHeader | PictureFault | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return looksLikeSvg(text) ? readSvg(text) : undefined;
}
