import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocalEmbedder } from '../../retrieval/vectors/local-model.ts';
import { modelFromBytes, modelToBytes } from '../../retrieval/vectors/model-bytes.ts';
import { symmetricEigen } from '../../retrieval/vectors/symmetric-eigen.ts';
import { trainLocalModel } from '../../retrieval/vectors/train-local-model.ts';

const TEXTS = [
  'Kopfschmerzen und Schwindel waren häufige Nebenwirkungen',
  'Schwindel und Übelkeit waren gelegentliche Nebenwirkungen',
  'Die Dosis wird einmal täglich eingenommen',
  'Einmal täglich eine Tablette, Dosis nach vier Wochen prüfen',
  'Übelkeit und Kopfschmerzen klangen ab',
  'Tablette täglich mit Wasser einnehmen',
];

const cosine = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

describe('the local embedder', () => {
  it('gives the same model, bit for bit, for the same texts', () => {
    expect(modelToBytes(trainLocalModel(TEXTS))).toEqual(modelToBytes(trainLocalModel(TEXTS)));
  });

  it('embeds alike after its model was stored and read again', () => {
    const model = trainLocalModel(TEXTS);
    const stored = modelFromBytes(modelToBytes(model));
    expect(stored).toEqual(model);
    expect(stored && createLocalEmbedder(stored)('Schwindel')).toEqual(
      createLocalEmbedder(model)('Schwindel'),
    );
  });

  it('refuses bytes that are no model, whole or cut short', () => {
    const bytes = modelToBytes(trainLocalModel(TEXTS));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(modelFromBytes(bytes.subarray(0, length))).toBeUndefined();
      }),
    );
    expect(modelFromBytes(new Uint8Array(64))).toBeUndefined();
  });

  it('sets texts of one subject closer together than texts of two', () => {
    const embed = createLocalEmbedder(trainLocalModel(TEXTS));
    const dizzy = embed('Schwindel');
    expect(cosine(dizzy, embed('Nebenwirkungen'))).toBeGreaterThan(cosine(dizzy, embed('Tablette')) + 0.2);
  });

  it('gives vectors of length 1, or of zeros for a text of unknown words', () => {
    const embed = createLocalEmbedder(trainLocalModel(TEXTS));
    expect(cosine(embed('Dosis täglich'), embed('Dosis täglich'))).toBeCloseTo(1, 10);
    expect(embed('xyzzy').every((value) => value === 0)).toBe(true);
  });

  it('trains on one text, and on texts without a word', () => {
    expect(trainLocalModel(['ein Wort']).dimensions).toBeGreaterThan(0);
    expect(trainLocalModel(['…', '!']).dimensions).toBe(0);
  });
});

describe('the eigen decomposition', () => {
  it('gives back the matrix, with orthonormal vectors and falling values', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 6 })
          .chain((size) =>
            fc.tuple(
              fc.constant(size),
              fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
            ),
          ),
        ([size, numbers]) => {
          const cell = (row: number, column: number) =>
            (numbers[Math.min(row, column) * size + Math.max(row, column)] ?? 0) / 3;
          const matrix = Float64Array.from({ length: size * size }, (_, index) =>
            cell(Math.floor(index / size), index % size),
          );
          const { values, vectors } = symmetricEigen(matrix, size);
          const entry = (row: number, column: number) => vectors[row * size + column] ?? 0;
          const indexes = Array.from({ length: size }, (_, index) => index);
          for (const row of indexes)
            for (const column of indexes) {
              const rebuilt = indexes.reduce(
                (sum, k) => sum + entry(row, k) * (values[k] ?? 0) * entry(column, k),
                0,
              );
              expect(rebuilt).toBeCloseTo(matrix[row * size + column] ?? 0, 8);
              const product = indexes.reduce((sum, k) => sum + entry(k, row) * entry(k, column), 0);
              expect(product).toBeCloseTo(row === column ? 1 : 0, 8);
            }
          expect([...values]).toEqual([...values].toSorted((one, other) => other - one));
        },
      ),
    );
  });
});
