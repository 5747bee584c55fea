import type { FieldProblem } from '../../../core/library/import-words.ts';
import { readPicture } from '../../../core/library/visual/read-picture.ts';
import { sha256Hex } from '../../sha256.ts';
import type { ImportSource } from '../import/source.ts';

type Row = Record<string, unknown>;
type Completed = { value: unknown } | { problem: FieldProblem };

/**
 * Puts the picture to the row of a visual: from `data` (base64) or from the `file` beside the library file, with type,
 * size in pixels and hash as its own bytes give them.
 */
export async function completeVisual(value: unknown, source: ImportSource): Promise<Completed> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value };
  const { file, data, sha256: promised, ...facts }: Row = { ...value };
  const field = file === undefined ? 'data' : 'file';
  const refuse = (reason: string): Completed => ({ problem: { field, reason } });
  if (file !== undefined && data !== undefined)
    return refuse('and data are both given; one picture is enough');
  const bytes = file === undefined ? decoded(data) : await besides(file, source);
  if (typeof bytes === 'string') return refuse(bytes);
  const picture = readPicture(bytes);
  if ('reason' in picture) return refuse(picture.reason);
  const sha256 = sha256Hex(bytes);
  if (promised !== undefined && promised !== sha256)
    return refuse('is another picture than the one whose sha256 the row gives');
  return {
    value: { ...facts, ...picture, sha256, bytes: bytes.length, data: Buffer.from(bytes).toString('base64') },
  };
}

function decoded(data: unknown): Uint8Array | string {
  if (data === undefined) return 'and file are both missing; the picture must stand in one of them';
  const bytes = Buffer.from(typeof data === 'string' ? data : '', 'base64');
  return bytes.length > 0 && bytes.toString('base64') === data ? bytes : 'is not base64';
}

async function besides(file: unknown, source: ImportSource): Promise<Uint8Array | string> {
  const found = typeof file === 'string' ? await source.sibling?.(file) : undefined;
  return found ?? `names ${String(file).slice(0, 100)}, which is not beside the library file`;
}
