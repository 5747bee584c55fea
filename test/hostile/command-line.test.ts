import { CommanderError } from 'commander';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createProgram } from '../../server/cli/program.ts';
import { startProgram } from '../support/child-program.ts';
import { cloneFolder } from '../support/embedded-test-database.ts';
import type { ClonedFolder } from '../support/embedded-test-database.ts';
import { payloads, sample, scripts } from './support/hostile-strings.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const home = mkdtempSync(join(tmpdir(), 'imprimatur-hostile-'));
let folder: ClonedFolder;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

interface Ran {
  code: number | string | null | undefined;
  out: string;
  errors: string;
}

/** Runs the program in this process as `server/main.ts` does; what main would call a failure of ours is thrown. */
async function run(...parameters: string[]): Promise<Ran> {
  const printed = { out: '', errors: '' };
  const keep = (name: 'out' | 'errors') => (text: unknown) => {
    printed[name] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('errors'));
  process.exitCode = undefined;
  try {
    const end = parameters.includes('--') ? parameters.indexOf('--') : parameters.length;
    const complete = parameters.toSpliced(end, 0, '--data', folder.dataDir);
    await createProgram('0.0.0').parseAsync(complete, { from: 'user' });
    return { code: process.exitCode, ...printed };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, ...printed };
    throw error;
  } finally {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  }
}

const CONTEXT = ['--market', 'DE', '--language', 'de', '--channel', 'email', '--audience', 'cardiology'];
const withOption = (name: string, value: string): string[] =>
  CONTEXT.includes(name)
    ? CONTEXT.map((word, index) => (CONTEXT[index - 1] === name ? value : word))
    : [...CONTEXT, name, value];

beforeAll(async () => {
  folder = await cloneFolder('started');
  expect((await run('search', 'x', ...CONTEXT)).code).toBe(0);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  folder.remove();
});

function expectSentence({ code, errors }: Ran): void {
  expect(code, errors).toBe(2);
  expect(errors.trim()).not.toBe('');
  expect(errors).not.toMatch(/\n\s+at |Something failed|node_modules/);
}

describe('the command line', () => {
  const BAD: [string, string[]][] = [
    ['a limit that is no number', ['search', 'x', ...CONTEXT, '--limit', 'abc']],
    ['a limit beyond all', ['search', 'x', ...CONTEXT, '--limit', '99999999999999999999']],
    ['a port beyond all', ['serve', '--port', '99999']],
    ['an unknown option', ['search', 'x', '--__proto__', 'x']],
    ['an unknown command', ['constructor']],
    ['a date in no year', ['search', 'x', ...CONTEXT, '--date', '0000-01-01']],
    ['a date that is none', ['search', 'x', ...CONTEXT, '--date', '2026-02-30']],
    ['a market that is none', ['search', 'x', ...withOption('--market', '__proto__')]],
    ['a language that is none', ['search', 'x', ...withOption('--language', "de'; --")]],
    ['a product of control characters', ['search', 'x', ...withOption('--product', '\u0007\u001b[2J')]],
    [
      'a template that is not there',
      ['propose', ...CONTEXT, '--brief', 'x', '--template', '../../etc/passwd'],
    ],
    ['an assembly that is not there', ['check', '__proto__']],
    ['a folder to check', ['check', home]],
    ['an export of nothing', ['export', '../../x', '--format', 'html', '--out', home]],
    ['an unknown import', ['import', 'constructor', file('a.json', '[]')]],
    ['a file that is not there', ['import', 'modules', join(home, 'none.json')]],
    ['a folder to import', ['import', 'modules', home]],
    ['truncated JSON', ['import', 'modules', file('b.json', '[{"id":"a"')]],
    [
      'bytes of no encoding',
      ['import', 'claims', file('d.csv', Uint8Array.of(0x69, 0x64, 0x0a, 0xff, 0xfe, 0xc0))],
    ],
    [
      'XML with an entity',
      ['import', 'label', file('e.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
    ],
    ['a check of no assembly', ['check', file('f.json', '{"__proto__":{"slots":[]}}')]],
    ['a log that is none', ['verify', join(home, 'none.jsonl')]],
    ['a backup into a folder', ['backup', home]],
    ['a restore of nothing', ['restore', join(home, 'none')]],
    ['a restore of noise', ['restore', file('noise', Buffer.alloc(5_000, 7))]],
    ['an evaluation of nothing', ['eval', 'retrieval', join(home, 'none')]],
    [
      'an account of control characters',
      ['account', 'create', '\u0007', '--printed-name', 'x', '--roles', 'auditor', '--markets', '*'],
    ],
  ];
  test.each(BAD)('answers %s with one clear sentence and exit code 2', async (_, parameters) => {
    expectSentence(await run(...parameters));
  });

  test('lists a row that is nested without end as rejected', async () => {
    const deep = file('deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const { code, out } = await run('import', 'modules', deep, '--strict', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ created: 0, rejected: [{ file: 'deep.json' }] });
  });

  test('finds and proposes whatever the words are', async () => {
    for (const text of [
      ...sample([...payloads(), ...scripts()], 2),
      '\ud800',
      '-',
      "'; DROP TABLE account; --",
      'x'.repeat(20_000),
    ]) {
      const found = await run('search', ...CONTEXT, '--json', '--', text);
      expect(found.code, found.errors).toBe(0);
      expect(JSON.parse(found.out)).toHaveProperty('results');
    }
    const proposed = await run(
      'propose',
      ...CONTEXT,
      '--date',
      '2026-03-10',
      '--json',
      '--brief',
      '<script>{{7*7}}</script> safety',
    );
    expect(proposed.code, proposed.errors).toBe(0);
  });

  test('keeps what came before: the log of all this verifies', async () => {
    const { code, out } = await run('verify', '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true });
    expect(code).toBe(0);
  });

  test('does the same as a process of its own', async () => {
    const program = startProgram('../../server/main.ts', ['search', 'x', ...CONTEXT, '--limit', 'abc']);
    await expect(program.line(/never/)).rejects.toThrow('whole number');
    expect(program.errors.join('\n')).not.toMatch(/^\s+at /m);
    expect(await program.stop()).toBe(2);
  });
});
