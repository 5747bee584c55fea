import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROLES } from '../../core/access/roles.ts';
import { UNDERSTOOD_PARTS } from '../../core/assembly/understanding.ts';
import { VERDICTS } from '../../core/assembly/checks.ts';
import { MARKETS } from '../../core/library/vocabulary/markets.ts';
import { AUDIENCES, CHANNELS, LANGUAGES, MOMENTS, TOPICS } from '../../core/library/vocabulary/terms.ts';
import { ASSEMBLY_STATUSES } from '../../core/review/transitions.ts';
import { GERMAN } from '../../web/lib/i18n/de.ts';
import { ENGLISH } from '../../web/lib/i18n/en.ts';

interface Words {
  readonly [key: string]: string | Words;
}

const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
const english = new Map(flat(ENGLISH));
const german = new Map(flat(GERMAN));
const known = (key: string) => english.has(key) || english.has(`${key}_one`);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).toSorted();

test('English and German have the same keys, none empty', () => {
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect([...english, ...german].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('both languages fill in the same values', () => {
  const different = [...english].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(german.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('every key that the pages name exists', () => {
  const root = join(import.meta.dirname, '..', '..', 'web');
  const sources = globSync('{app,features,ui,lib}/**/*.{ts,tsx}', { cwd: root });
  const named = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/gu)].map(([, key]) => key ?? ''),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key) => !known(key))).toEqual([]);
});

test.each([
  ['market', Object.keys(MARKETS)],
  ['language', LANGUAGES],
  ['channel', CHANNELS],
  ['audience', AUDIENCES],
  ['moment', MOMENTS],
  ['topic', TOPICS],
  ['part', UNDERSTOOD_PARTS],
  ['status', ASSEMBLY_STATUSES],
  ['role', ROLES],
] as const)('every code of %s has a word', (kind, codes) => {
  expect(codes.filter((code) => !english.has(`terms.${kind}.${code}`))).toEqual([]);
});

test('every verdict has a word of its own', () => {
  const words = VERDICTS.map((verdict) => english.get(`verdict.${verdict}`));
  expect(new Set(words).size).toBe(VERDICTS.length);
});
