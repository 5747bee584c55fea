import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedPages } from '../../docs/generate/generated-pages.ts';
import { createProgram } from '../../server/cli/program.ts';
import { readConfig } from '../../server/config.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');

const FENCE = /^```\w*\n(.*?)^```/gmsu;
const codeOf = (text: string): string[] => [...text.matchAll(FENCE)].map(([, code = '']) => code);

describe('generated pages', async () => {
  test.each(await generatedPages())(
    '$file says what the program does (renew it with: node docs/generate/main.ts)',
    ({ file, text }) => {
      expect(existsSync(join(ROOT, file)) && read(file)).toBe(text);
    },
  );
});

describe('documents', () => {
  const pages = sourceFiles(['.md']).filter(({ path }) => !path.startsWith('test/fixtures/'));

  test.each(pages)('$path links only to files that exist', ({ path, text }) => {
    const targets = [
      ...text
        .replaceAll(FENCE, '')
        .replaceAll(/`[^`\n]*`/gu, '')
        .matchAll(/\]\(([^)\s]+)\)/gu),
    ]
      .map(([, target = '']) => target.replace(/#.*$/u, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/u.test(target));
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  test('that code refers to exist', () => {
    const named = sourceFiles(['.ts', '.tsx', '.sql']).flatMap(({ text }) =>
      [...text.matchAll(/\bdocs\/[\w./-]+\.md\b/gu)].map(([target]) => target),
    );
    expect([...new Set(named)].filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});

describe('the README', () => {
  /** Cells of the settings table: name and default. */
  const settings = new Map(
    [...README.matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*?)\s*\|/gmu)].map(([, name = '', otherwise = '']) => [
      name,
      otherwise,
    ]),
  );

  test('lists every setting that the program reads, and no other', () => {
    const text = read('server/config.ts') + read('server/model/model-settings.ts');
    const known = [...text.matchAll(/^ {2}([A-Z_]+):/gmu)].map(([, name = '']) => name);
    expect([...settings.keys()].toSorted()).toEqual(known.toSorted());
  });

  test('states the defaults that the program takes', () => {
    const config = readConfig({});
    const defaults: Record<string, string | number> = {
      HOST: config.host,
      PORT: config.port,
      IMPRIMATUR_DATA_DIR: config.dataDir,
      IMPRIMATUR_UNSUBSCRIBE_URL: config.unsubscribeUrl,
      IMPRIMATUR_ASSETS_URL: config.assetsUrl,
      IMPRIMATUR_MAIL_FROM: config.mail.from,
      IMPRIMATUR_MAIL_TO: config.mail.recipient,
      IMPRIMATUR_TRUSTED_PROXIES: config.trustedProxies,
      IMPRIMATUR_LOG_LEVEL: config.logLevel,
    };
    for (const [name, value] of Object.entries(defaults))
      expect(settings.get(name), name).toBe(`\`${value}\``);
  });
});

describe('commands in documents', () => {
  const lines = ['README.md', 'docs/operation.md', 'docs/import.md'].flatMap((path) =>
    codeOf(read(path))
      .join('\n')
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => line.includes('imprimatur '))
      .map((line) => ({ path, words: line.slice(line.indexOf('imprimatur ')).split(/\s+/u).slice(1) })),
  );

  test.each(lines)('$path: $words', ({ words }) => {
    let command = createProgram('');
    let known = command.commands.find((child) => child.name() === words[0]);
    while (known) {
      command = known;
      known = command.commands.find((child) => words.includes(child.name()));
    }
    expect(command.parent, 'there is no such command').not.toBeNull();
    const options = words.flatMap((word) => /^--[a-z-]+/u.exec(word)?.[0] ?? []);
    const there = command.options.flatMap(({ long }) => long ?? []);
    expect(options.filter((option) => !there.includes(option))).toEqual([]);
  });
});

describe('the annotated tree of docs/ARCHITECTURE.md', () => {
  /** Paths of folders in the first code block; two spaces of indent are one level. */
  const folders = (codeOf(read('docs/ARCHITECTURE.md'))[0] ?? '')
    .split('\n')
    .reduce<{ paths: string[]; open: string[] }>(
      ({ paths, open }, line) => {
        const match = /^( *)(\S+)\/(?: |$)/u.exec(line);
        if (!match) return { paths, open };
        const [, indent = '', name = ''] = match;
        const inside = [...open.slice(0, indent.length / 2), name];
        return { paths: [...paths, inside.join('/')], open: inside };
      },
      { paths: [], open: [] },
    ).paths;

  test('names only folders that exist', () => {
    expect(folders.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  const kept = sourceFiles(['.ts', '.tsx', '.json', '.sql', '.svg', '.ci/run']).map(({ path }) =>
    path.split('/').slice(0, -1),
  );
  const OPENED = ['core', 'retrieval', 'guardrails', 'server', 'web', 'test'];

  test('names every top-level folder', () => {
    const all = new Set(kept.flatMap(([top]) => top ?? []));
    expect([...all].filter((path) => !folders.includes(path))).toEqual([]);
  });

  test.each(OPENED)('names every folder in %s', (room) => {
    const all = new Set(kept.flatMap(([top, name]) => (top === room && name ? `${room}/${name}` : [])));
    expect([...all].filter((path) => !folders.includes(path))).toEqual([]);
  });
});
