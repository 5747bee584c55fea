import { describe, expect, it } from 'vitest';
import { findBreaches, ROOM_RULES } from '../support/arrows.ts';
import { sourceFiles } from '../support/source-files.ts';

const files = sourceFiles(['.ts', '.tsx']);

describe('the arrows between rooms', () => {
  it('has no import against an arrow', () => {
    expect(findBreaches(files)).toEqual([]);
  });

  it('has no empty room', () => {
    for (const room of Object.keys(ROOM_RULES)) {
      expect(
        files.some(({ path }) => path === room || path.startsWith(`${room}/`)),
        room,
      ).toBe(true);
    }
  });

  it.each([
    ['core/x.ts', "import { readFileSync } from 'node:fs';"],
    ['core/x.ts', "import express from 'express';"],
    ['core/x.ts', "import { a } from '../server/a.ts';"],
    ['retrieval/x.ts', "export { a } from '../guardrails/a.ts';"],
    ['guardrails/x.ts', "const a = await import('node:crypto');"],
    ['web/lib/x.ts', "import '../features/library/a.tsx';"],
    ['web/features/review/x.tsx', "import {\n  a,\n} from '../library/a.tsx';"],
    ['server/x.ts', "import { a } from '../web/lib/a.ts';"],
    ['server/x.ts', 'const port = process.env.PORT;'],
    ['core/x.ts', 'const now = Date.now();'],
    ['attic/x.ts', ''],
  ])('catches a breach planted in %s: %s', (path, text) => {
    expect(findBreaches([{ path, text }])).toHaveLength(1);
  });
});
