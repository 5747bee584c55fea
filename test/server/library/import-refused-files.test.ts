import { expect, it } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { ImportKind } from '../../../core/library/import-result.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import { changeDeps } from '../../support/changes.ts';
import { countsOf, importContent, moduleRow } from './import-support.ts';

const good = JSON.stringify(moduleRow('M'));
const many = `[${good},${JSON.stringify(moduleRow('N'))}]`;
const FIFTY_MEBIBYTES = 50 * 1024 * 1024;

const cases: [
  what: string,
  kind: ImportKind,
  name: string,
  content: () => string | Uint8Array,
  words: RegExp,
][] = [
  ['an empty file', 'modules', 'a.json', () => '', /is empty/],
  ['a blank file', 'modules', 'a.jsonl', () => '\n \n', /is empty/],
  ['truncated JSON', 'modules', 'a.json', () => many.slice(0, -20), /not complete JSON/],
  ['a JSON value that is no object', 'modules', 'a.json', () => '7', /neither an object nor a list/],
  [
    'bytes that are not UTF-8 at the end',
    'modules',
    'a.jsonl',
    () => latin1(`${good}\n"\u00e9"`),
    /not valid UTF-8/,
  ],
  ['UTF-16', 'modules', 'a.csv', () => Buffer.from('\uFEFFid,product', 'utf16le'), /is UTF-16/],
  ['the character U+0000', 'modules', 'a.csv', () => 'id,product\nx,\u0000\n', /U\+0000/],
  [
    'a quote that never closes',
    'modules',
    'a.csv',
    () => 'id,product,kind\nA,p,message\nB,"p,message\n',
    /well-formed CSV/,
  ],
  ['a column that stands twice', 'modules', 'a.csv', () => 'id,id\nA,B\n', /column id twice/],
  ['50 MB of JSON', 'modules', 'a.json', () => Buffer.alloc(FIFTY_MEBIBYTES, 0x20), /limit is 32 MiB/],
  ['an unknown ending', 'modules', 'a.xlsx', () => 'x', /ending that is not known/],
  ['50 MB of XML', 'label', 'a.xml', () => Buffer.alloc(FIFTY_MEBIBYTES, 0x20), /limit is 20 MiB/],
  ['XML that is no label', 'label', 'a.xml', () => '<html></html>', /not an HL7 SPL label/],
  [
    'XML with a document type',
    'label',
    'a.xml',
    () => '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
    /document type/,
  ],
  [
    'XML with an undefined entity',
    'label',
    'a.xml',
    () => '<document xmlns="urn:hl7-org:v3">&x;</document>',
    /not complete XML/,
  ],
  [
    'an unknown encoding',
    'label',
    'a.xml',
    () => '<?xml version="1.0" encoding="EBCDIC"?><d/>',
    /encoding ebcdic/,
  ],
  [
    'UTF-8 that says Latin-1',
    'label',
    'a.xml',
    () => '<?xml version="1.0" encoding="ISO-8859-1"?><d>é</d>',
    /bytes are not in it/,
  ],
  [
    'Latin-1 that says UTF-8',
    'label',
    'a.xml',
    () => latin1('<?xml version="1.0" encoding="UTF-8"?><d>é</d>'),
    /bytes are not in it/,
  ],
  ['deeply nested XML', 'label', 'a.xml', () => '<d>'.repeat(5000), /nests more than/],
];

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describeOnBothDatabases('a file that cannot be imported', (getDatabase) => {
  it.each(cases)('%s: one sentence, nothing changed', async (_what, kind, name, content, words) => {
    const before = await countsOf(getDatabase());
    const failure = await importContent(getDatabase(), kind, content(), name).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'invalid_import', message: expect.stringMatching(words) });
    expect(failure).toMatchObject({ message: expect.stringMatching(/Nothing was changed\.$/) });
    expect(await countsOf(getDatabase())).toEqual(before);
  });

  it('keeps a good file out as well when another of the same run cannot be read', async () => {
    const before = await countsOf(getDatabase());
    const run = { deps: changeDeps(getDatabase()), actor: COMMAND_LINE, kind: 'modules' as const };
    const sources = [
      sourceFromBytes('good.json', Buffer.from(good)),
      sourceFromBytes('bad.json', Buffer.from('{')),
    ];
    await expect(importFiles(run, sources)).rejects.toMatchObject({ code: 'invalid_import' });
    expect(await countsOf(getDatabase())).toEqual(before);
  });

  it('rejects a deeply nested value as a row', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const result = await importContent(getDatabase(), 'modules', `{"id":"D","topics":${deep}}\n`, 'a.jsonl');
    expect(result.rejected).toEqual([
      { file: 'a.jsonl', row: 1, field: 'topics', reason: 'is nested too deeply' },
    ]);
  });
});
