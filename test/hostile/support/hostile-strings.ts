import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('../../../../shared/data/hostile/', import.meta.url);

/** Without the folder, tests that need it are skipped, and say so in their name. */
export const HOSTILE_AVAILABLE = existsSync(FOLDER);

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const withText = z.array(z.object({ text: z.string() }));

function textsOf(name: string): string[] {
  if (!HOSTILE_AVAILABLE) return [];
  return [...new Set(withText.parse(read(name)).map(({ text }) => text))];
}

/** Formulas, SQL, server-side templates, XML entities, header splitting, prototype and token strings. */
export const payloads = (): string[] =>
  HOSTILE_AVAILABLE
    ? Object.values(z.record(z.string(), z.array(z.string())).parse(read('payloads.json'))).flat()
    : [];

/** Scripts in markup, of every kind. */
export const scripts = (): string[] => textsOf('xss.json');

/** Scripts that run at once when a browser reads them as markup. */
export const liveScripts = (): string[] => textsOf('xss_live.json');

/** Instructions that try to talk a model out of its task. */
export const injections = (): string[] => textsOf('injection.json');

/** Which sample a run takes; HOSTILE_SEED repeats or varies it. */
export const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_260_302);

/** HOSTILE_ALL=1 takes every string where a run otherwise takes a sample, to stay short. */
const TAKE_ALL = process.env['HOSTILE_ALL'] === '1';

/** HOSTILE_PART=2/6 takes the second of six equal parts of all, for a full run in pieces; from 1. */
const [part = 1, parts = 1] = (process.env['HOSTILE_PART'] ?? '1/1').split('/').map(Number);

/** A sample of `count` values, or all of them (or one part of all) when the run is asked for all. */
export const sampleOrAll = <Value>(values: readonly Value[], count: number): Value[] =>
  TAKE_ALL ? values.filter((_, index) => index % parts === part - 1) : sample(values, count);

/** `count` of the values, chosen by the seed (a linear congruential sequence, Numerical Recipes constants). */
export function sample<Value>(values: readonly Value[], count: number, seed = SEED): Value[] {
  const rest = [...values];
  const chosen: Value[] = [];
  let state = seed >>> 0;
  while (chosen.length < count && rest.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    chosen.push(...rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1));
  }
  return chosen;
}

/** Strings that break decoders, encoders and stores, whatever they mean. */
export const AWKWARD: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\ufffe\uffff',
  '\u202egnp.exe',
  'e\u0301'.repeat(60),
  '👩‍⚕️'.repeat(30),
  '\r\nSet-Cookie: a=b',
  '%00%ff%u0000',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '{{constructor}}',
  '${7*7}',
  "'; DROP TABLE account; --",
  '-9223372036854775809',
  '9007199254740991',
  '1e999',
  'NaN',
  '0000-01-01',
  '9999-12-31',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+23:59',
  '2026-02-30',
  'x'.repeat(70_000),
];

/** Values of a type that no field has. */
export const WRONG_TYPES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  [],
  {},
  [[]],
  { $ne: null },
  { toString: 1 },
  ['a', 'b'],
];
