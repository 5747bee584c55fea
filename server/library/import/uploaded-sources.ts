import { UPLOAD_LIMIT_BYTES } from '../../../core/contract/upload.ts';
import type { Upload } from '../../../core/contract/upload.ts';
import { CodedError } from '../../../core/errors.ts';
import type { ImportSource } from './source.ts';
import { refuseFile, sourceFromBytes } from './source.ts';

/** Room for base64, which is a third longer, and for the names. */
export const UPLOAD_BODY_LIMIT_BYTES = Math.ceil((UPLOAD_LIMIT_BYTES * 4) / 3) + 64 * 1024;

const IS_PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/iu;

/**
 * The files of a request. A picture is no file of rows: it stands beside the library file that names it.
 * @throws CodedError invalid_import when one is not base64; too_large for all together.
 */
export function uploadedSources(files: Upload): ImportSource[] {
  const sources = files.map(({ name, base64 }) => {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.toString('base64') !== base64) throw refuseFile(name, 'did not arrive as base64.');
    return sourceFromBytes(name, bytes);
  });
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  if (size > UPLOAD_LIMIT_BYTES) {
    const limit = UPLOAD_LIMIT_BYTES / 1024 / 1024;
    throw new CodedError('too_large', `An upload holds at most ${limit} MiB; use the command line for more.`);
  }
  const pictures = new Map(
    files.flatMap(({ name, base64 }) => (IS_PICTURE.test(name) ? [[name, base64]] : [])),
  );
  if (pictures.size === 0) return sources;
  const sibling = (name: string) => {
    const base64 = pictures.get(name);
    return Promise.resolve(base64 === undefined ? undefined : Buffer.from(base64, 'base64'));
  };
  const ofRows = sources.filter(({ name }) => !pictures.has(name));
  return (ofRows.length > 0 ? ofRows : sources).map((source) => ({ ...source, sibling }));
}
