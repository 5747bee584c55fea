import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lintVeevaCommand } from '../../../server/cli/lint-veeva.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-veeva-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileWith = async (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

it('answers no with the line and the reason when one of the files is wrong', async () => {
  const good = await fileWith('good.html', '<tr><td>{{accLname}}</td></tr>');
  const bad = await fileWith('bad.html', '<tr>\n<td>{{acclname}}</td></tr>');
  expect(await lintVeevaCommand([good], {})).toMatchObject({ exitCode: 0, result: { ok: true } });
  const { exitCode, result, text } = await lintVeevaCommand([good, bad], {});
  expect(exitCode).toBe(1);
  expect(result).toMatchObject({
    ok: false,
    files: [{ ok: true }, { file: bad, kind: 'fragment', ok: false, findings: [{ line: 2, column: 5 }] }],
  });
  expect(text).toContain('2:5 error: {{acclname}} is written in another case than the token {{accLname}}');
});

it('judges by the kind that is given', async () => {
  const file = await fileWith('header.html', '<tr><td>{{PILink}}</td></tr>');
  expect(await lintVeevaCommand([file], { kind: 'template-fragment' })).toMatchObject({ exitCode: 1 });
  await expect(lintVeevaCommand([file], { kind: 'page' })).rejects.toMatchObject({ code: 'invalid_request' });
});

it('refuses a file that is absent or no text', async () => {
  const binary = await fileWith('image.html', Uint8Array.of(0x89, 0xff, 0xfe));
  for (const file of [binary, join(folder, 'absent.html')])
    await expect(lintVeevaCommand([file], {})).rejects.toMatchObject({
      code: 'invalid_request',
      message: `The file ${file} cannot be read as UTF-8 text.`,
    });
});
