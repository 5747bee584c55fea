import type { LocalModel } from './local-model.ts';

/** "IMLV" and the version of the layout, so that a model of another layout is refused and trained again. */
const MAGIC = 0x494d4c56;
const LAYOUT = 1;
const HEADER_BYTES = 32;

/**
 * A model as bytes, little endian: magic, layout, dimensions, number of terms (uint32 each), mean length (float64),
 * bytes of the term list (uint32), training texts (uint32), idf, components (float32), terms (UTF-8, line feeds between).
 */
export function modelToBytes(model: LocalModel): Uint8Array {
  const terms = new TextEncoder().encode(model.terms.join('\n'));
  const floats = model.idf.length + model.components.length;
  const bytes = new Uint8Array(HEADER_BYTES + 4 * floats + terms.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, LAYOUT, true);
  view.setUint32(8, model.dimensions, true);
  view.setUint32(12, model.terms.length, true);
  view.setFloat64(16, model.meanLength, true);
  view.setUint32(24, terms.length, true);
  view.setUint32(28, model.trainedOn, true);
  let at = HEADER_BYTES;
  for (const values of [model.idf, model.components])
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  bytes.set(terms, at);
  return bytes;
}

/** Reads what `modelToBytes` wrote; undefined for anything else. */
export function modelFromBytes(bytes: Uint8Array): LocalModel | undefined {
  if (bytes.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== LAYOUT) return undefined;
  const dimensions = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  const termsStart = HEADER_BYTES + 4 * count * (1 + dimensions);
  if (bytes.byteLength !== termsStart + view.getUint32(24, true)) return undefined;
  const floats = (from: number, length: number) =>
    Float32Array.from({ length }, (_, index) => view.getFloat32(from + 4 * index, true));
  const terms = count === 0 ? [] : new TextDecoder().decode(bytes.subarray(termsStart)).split('\n');
  return {
    dimensions,
    trainedOn: view.getUint32(28, true),
    meanLength: view.getFloat64(16, true),
    terms,
    idf: floats(HEADER_BYTES, count),
    components: floats(HEADER_BYTES + 4 * count, count * dimensions),
  };
}
