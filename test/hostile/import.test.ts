import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { assemblyViewSchema } from '../../core/contract/assembly.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { GERMAN_DRAFT } from '../support/examples/drafts.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { startWholeServer } from '../support/whole-server.ts';
import { HOSTILE_AVAILABLE, injections, payloads, sample, scripts } from './support/hostile-strings.ts';
import { moduleWith, templateWith, upload } from './support/library-files.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const SECRET = 'secret-of-this-machine-7f3a';
const folder = mkdtempSync(join(tmpdir(), 'imprimatur-secret-'));
const secretFile = join(folder, 'secret.mjml');
const outside = `${'../'.repeat(20)}${secretFile.slice(1)}`;

const texts = [
  ...payloads(),
  ...sample(scripts(), 150),
  ...sample(injections(), 50),
  '=HYPERLINK("http://evil")',
  '\u202eabc',
  'e\u0301 é ﬁ K',
  '"a","b"\n"c"',
  'tab\tand\r\nline',
  '  spaces around  ',
].filter((text) => text.trim() !== '' && text.length <= 900);

const id = (letter: string, index: number): string => `${letter}-${String(index).padStart(5, '0')}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

let testDatabase: TestDatabase;
let server: TestServer;
let manager: TestPerson;
let marketer: TestPerson;
beforeAll(async () => {
  writeFileSync(secretFile, `<mj-text>${SECRET}</mj-text>`);
  testDatabase = await createTestDatabase('pglite', 'demo');
  server = await startWholeServer(testDatabase.database);
  manager = await server.person(['library_manager', 'marketing_operations']);
  marketer = await server.person(['brand_manager']);
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
  rmSync(folder, { recursive: true });
});

async function read<Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.output<Schema>> {
  const response = await server.request('GET', path, { as: manager });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return schema.parse(JSON.parse(text));
}

describe('a hostile template', () => {
  const include = (type: string): string =>
    `<mj-include path="${secretFile}"${type} /><mj-include path="${outside}"${type} />`;
  const PIECES: [string, string, string?][] = [
    ['mj-include', include('')],
    ['mj-include of HTML', include(' type="html"')],
    ['mj-include of a style sheet in the head', '', `<mj-head>${include(' type="css"')}</mj-head>`],
    ['Liquid include', `<mj-text>{% include '${secretFile}' %}{% render '${outside}' %}</mj-text>`],
    ['Liquid layout', `<mj-raw>{% layout '${secretFile}' %}</mj-raw>`],
    ['Liquid loop without end', '<mj-text>{% for i in (1..9999999999) %}x{% endfor %}</mj-text>'],
    [
      'Liquid assignment and filter',
      "<mj-text>{% assign a = 'x' %}{{ a | raw }}{{ 'x' | append: 'y' }}</mj-text>",
    ],
    ['constructor', '<mj-text>{{ constructor }}{{ slots.constructor }}{{ __proto__ }}</mj-text>'],
    ['constructor of a slot', '<mj-text>{{ slots.opening.constructor }}{{ fixed.constructor }}</mj-text>'],
    ['script', '<mj-raw><script>fetch("/api/session")</script></mj-raw>'],
    [
      'script in the head',
      '',
      '<mj-head><mj-raw><script src="https://evil.example/x.js"></script></mj-raw></mj-head>',
    ],
    ['event attribute', '<mj-text><b onclick="alert(1)">x</b></mj-text>'],
    [
      'event attribute by mj-html-attributes',
      '',
      '<mj-head><mj-html-attributes><mj-selector path="td"><mj-html-attribute name="onload">alert(1)</mj-html-attribute></mj-selector></mj-html-attributes></mj-head>',
    ],
    ['frame', `<mj-raw><iframe src="file://${secretFile}"></iframe></mj-raw>`],
    ['javascript address', '<mj-button href="java&#10;script:alert(1)">x</mj-button>'],
    ['plain javascript address', '<mj-button href="javascript:alert(1)">x</mj-button>'],
    ['SVG', '<mj-text><svg onload="alert(1)"></svg></mj-text>'],
    ['XML entity', `<mj-text>&xxe;<!ENTITY xxe SYSTEM "file://${secretFile}"></mj-text>`],
    [
      'refresh',
      '',
      '<mj-head><mj-raw><meta http-equiv="refresh" content="0;url=https://evil.example"></mj-raw></mj-head>',
    ],
  ];

  test.each(PIECES)(
    'with %s reads no file, runs nothing, and is refused with a sentence where it is not rendered',
    async (name, piece, head) => {
      const template = templateWith(`HOSTILE ${name}`, name, piece, head);
      const { rejected } = await upload(server, manager, 'templates', 't.json', JSON.stringify([template]));
      expect(JSON.stringify(rejected)).not.toContain(SECRET);
      const body = { ...GERMAN_DRAFT, templateId: `HOSTILE ${name}` };
      const response = await server.request('POST', '/api/assemblies', { as: marketer, body });
      const text = await response.text();
      expect(text).not.toContain(SECRET);
      if (response.status !== 201) {
        expect(response.status, text).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|\\n\s+at /);
        return;
      }
      const { id } = assemblyViewSchema.parse(JSON.parse(text));
      const preview = await server.request('GET', `/api/assemblies/${id}/preview`, { as: marketer });
      const shown = await preview.text();
      expect(preview.status, shown).toBeLessThan(500);
      expect(shown).not.toContain(SECRET);
      expect(shown).not.toMatch(
        /<script|<iframe|<svg|\son\w+=|javascript:|native code|http-equiv=\\"refresh/i,
      );
    },
  );

  test('whose slot is called constructor shows the words of its module and nothing else', async () => {
    const template = {
      ...templateWith('HOSTILE slot', 'Slot', '<mj-text>{{ slots.constructor }}</mj-text>'),
    };
    const named = JSON.stringify(template)
      .replaceAll('"id":"opening"', '"id":"constructor"')
      .replace('<mj-text>{{ slots.opening }}</mj-text>', '');
    expect(await upload(server, manager, 'templates', 't.json', `[${named}]`)).toMatchObject({
      created: 1,
      rejected: [],
    });
    const response = await server.request('POST', '/api/assemblies', {
      as: marketer,
      body: { ...GERMAN_DRAFT, templateId: 'HOSTILE slot' },
    });
    const view = assemblyViewSchema.parse(await response.json());
    expect(view.slots.map(({ slotId }) => slotId)).toEqual(['constructor']);
    const shown = await (
      await server.request('GET', `/api/assemblies/${view.id}/preview`, { as: marketer })
    ).text();
    expect(shown).not.toContain('native code');
  });
});

describe.skipIf(!HOSTILE_AVAILABLE)('imported text (needs ../shared/data/hostile)', () => {
  test('of modules comes back byte for byte, alone and in the list that finds it', async () => {
    const lines = texts.map((text, index) => JSON.stringify(moduleWith(id('HM', index), text))).join('\n');
    expect(await upload(server, manager, 'modules', 'hostile.jsonl', lines)).toMatchObject({
      created: texts.length,
      rejected: [],
    });
    const detail = z.object({
      module: z.object({ keyMessage: z.string(), renditions: z.array(z.object({ text: z.string() })) }),
    });
    for (const index of sample([...texts.keys()], 75)) {
      const { module } = await read(detail, `/api/library/modules/${id('HM', index)}`);
      expect(module).toMatchObject({ keyMessage: texts[index], renditions: [{ text: texts[index] }] });
    }
    const list = z.object({
      modules: z.array(z.object({ id: z.string(), keyMessage: z.string() })),
      total: z.int(),
    });
    for (const index of sample([...texts.keys()], 30)) {
      const text = texts[index] ?? '';
      const word = text.split(/\s+/u).find((part) => part !== '') ?? '';
      const found = await read(
        list,
        `/api/library/modules?pageSize=200&text=${encodeURIComponent(word.slice(0, 200).toWellFormed())}`,
      );
      expect(found.total, word).toBeGreaterThan(0);
      for (const module of found.modules.filter((row) => row.id.startsWith('HM-')))
        expect(module.keyMessage).toBe(texts[Number(module.id.slice(3))]);
    }
  });

  test('of claims, references, templates and people comes back byte for byte, from JSON and CSV', async () => {
    const claims = texts.map((text, index) => `${id('HC', index)},cardivanta,approved,${quoted(text)}`);
    const references = texts.map((text, index) => ({
      id: id('HR', index),
      citation: text,
      status: 'approved',
      anchors: [{ id: 'a', quote: text }],
    }));
    const names = texts.map((text) => text.slice(0, 200).toWellFormed());
    const templates = sample(names, 30).map((name, index) => templateWith(id('HT', index), name, ''));
    const hcps = names.map((familyName, index) => ({
      id: id('HH', index),
      familyName,
      specialty: 'cardiology',
      market: 'DE',
      language: 'de',
    }));
    const csv = ['id,product,status,text_en', ...claims].join('\n');
    for (const [kind, name, content, count] of [
      ['claims', 'a.csv', csv, texts.length],
      ['references', 'a.json', JSON.stringify(references), texts.length],
      ['templates', 'a.json', JSON.stringify(templates), templates.length],
      ['hcps', 'a.json', JSON.stringify(hcps), texts.length],
    ] as const)
      expect(await upload(server, manager, kind, name, content), kind).toMatchObject({
        created: count,
        rejected: [],
      });
    for (const index of sample([...texts.keys()], 20)) {
      const [text, name] = [texts[index], names[index]];
      const claim = z.object({ claim: z.object({ statements: z.object({ en: z.string() }) }) });
      expect((await read(claim, `/api/library/claims/${id('HC', index)}`)).claim.statements.en).toBe(text);
      const reference = z.object({
        reference: z.object({ citation: z.string(), anchors: z.array(z.object({ quote: z.string() })) }),
      });
      expect((await read(reference, `/api/library/references/${id('HR', index)}`)).reference).toMatchObject({
        citation: text,
        anchors: [{ quote: text }],
      });
      const hcp = z.object({ hcp: z.object({ familyName: z.string() }) });
      expect((await read(hcp, `/api/people/hcps/${id('HH', index)}`)).hcp.familyName).toBe(name);
    }
  });
});
