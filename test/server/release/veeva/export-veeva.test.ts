import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { joinVeevaCommand } from '../../../../server/cli/join-veeva.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import { readVeevaPackage } from '../../../../server/release/veeva/read-package.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { PEOPLE, setStage, type Stage } from '../../review/review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnBothDatabases('export for Veeva', (getDatabase) => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
    folder = await mkdtemp(join(tmpdir(), 'export-veeva-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives the approved email again on a machine without a database, and tells what was changed', async () => {
    const { id, contentHash } = await stage.approved();
    const request = { assemblyId: id, format: 'veeva' } as const;
    const { bytes, fileName } = await exportAssembly(stage.deps, PEOPLE.author, request);
    expect(fileName).toMatch(/^veeva-[A-Za-z0-9-]+-[0-9a-f]{12}\.zip$/u);
    const html = (await exportAssembly(stage.deps, PEOPLE.author, { ...request, format: 'html' })).bytes;
    const zip = join(folder, 'export.zip');
    const out = join(folder, 'email.html');
    await writeFile(zip, bytes);
    expect(await joinVeevaCommand(zip, { out })).toMatchObject({
      exitCode: 0,
      result: { ok: true, assemblyId: id, contentHash, changed: [] },
    });
    expect((await readFile(out)).equals(html)).toBe(true);
    await expect(joinVeevaCommand(zip, { out })).rejects.toMatchObject({ code: 'invalid_request' });

    const { files } = readVeevaPackage(bytes);
    const edited = Object.fromEntries([...files].map(([name, text]) => [name, Buffer.from(text)]));
    edited['template.html'] = Buffer.from((files.get('template.html') ?? '').replace('Dear', 'Hello'));
    await writeFile(zip, zipSync(edited));
    expect(await joinVeevaCommand(zip, {})).toMatchObject({
      exitCode: 1,
      result: { ok: false, changed: ['template.html'] },
    });
  });

  it('refuses what is not approved', async () => {
    const { id } = await stage.draft();
    await expect(
      exportAssembly(stage.deps, PEOPLE.author, { assemblyId: id, format: 'veeva' }),
    ).rejects.toMatchObject({ code: 'not_permitted_in_state' });
  });
});
