import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { proofVectorSchema, vectorHolds } from '../../../server/audit/proof-vector.ts';
import { naiveConsistency, naiveRoot } from '../../support/naive-merkle.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/merkle', import.meta.url));
const expectedSchema = z.object({ wantErr: z.boolean() });

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const judge = (value: object): boolean => vectorHolds(proofVectorSchema.parse(value));

function vectorFiles(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
}

describe('proof vectors', () => {
  test.skipIf(!existsSync(FOLDER))('of the shared data are all judged as they say', () => {
    const files = vectorFiles();
    const wrong = files.filter((name) => {
      const vector: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
      return vectorHolds(proofVectorSchema.parse(vector)) === expectedSchema.parse(vector).wantErr;
    });
    expect(files.length).toBeGreaterThanOrEqual(98);
    expect(wrong).toEqual([]);
  });

  test('of consistency are read in the same form', () => {
    const leaves = Array.from({ length: 8 }, (_, index) => naiveRoot([Buffer.alloc(32, index)]));
    const vector = {
      size1: 6,
      size2: 8,
      root1: text(naiveRoot(leaves.slice(0, 6))),
      root2: text(naiveRoot(leaves)),
      proof: naiveConsistency(6, leaves).map(text),
      desc: 'happy path',
      wantErr: false,
    };
    expect(judge(vector)).toBe(true);
    expect(judge({ ...vector, proof: null })).toBe(false);
    expect(judge({ ...vector, size1: 2 ** 64 })).toBe(false);
    expect(judge({ ...vector, root2: '' })).toBe(false);
    expect(judge({ ...vector, size1: 8, root1: vector.root2, proof: null })).toBe(true);
  });
});
