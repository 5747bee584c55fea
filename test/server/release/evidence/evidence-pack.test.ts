import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { zipSync } from 'fflate';
import { COMMAND_LINE } from '../../../../core/access/actor.ts';
import { isCodedError } from '../../../../core/errors.ts';
import { verifyFileCommand } from '../../../../server/cli/verify-file.ts';
import { parseVerifierKey } from '../../../../server/audit/checkpoint/verifier-key.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import { verifyPack } from '../../../../server/release/evidence/verify/verify-pack.ts';
import { readPack, zipPack } from '../../../../server/release/evidence/zip-pack.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { newSigner, testSigner } from '../../../support/log-signer.ts';
import { approvedPack } from './approved-pack.ts';
import type { ApprovedPack } from './approved-pack.ts';
import { FORGERIES } from './forgeries.ts';
import { filesOf, forgePack, manifestOf } from './forge-pack.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** Positions that are flipped; EVIDENCE_FLIPS=all flips every byte of the pack. */
const FLIPS = process.env['EVIDENCE_FLIPS'];

/** Whether the container is refused or found to be wrong; `verifyPack` reports every such fault. */
const isFound = (
  bytes: Uint8Array,
  find = (read: Uint8Array) => readPack(read).faults.length > 0,
): boolean => {
  try {
    return find(bytes);
  } catch (error) {
    if (isCodedError(error)) return true;
    throw error;
  }
};
const isNotOk = (bytes: Uint8Array): boolean => !verifyPack(bytes).ok;
const flipped = (pack: Buffer, at: number, by: number): Buffer => {
  const bytes = Buffer.from(pack);
  bytes.writeUInt8(bytes.readUInt8(at) ^ by, at);
  return bytes;
};
const failed = (bytes: Uint8Array): string[] =>
  verifyPack(bytes).checks.flatMap(({ id, result }) => (result === 'fail' ? [id] : []));

describeOnBothDatabases('the evidence pack', (getDatabase) => {
  let made: ApprovedPack;
  let pack: Buffer;
  beforeAll(async () => {
    made = await approvedPack(getDatabase());
    pack = made.pack.bytes;
  });
  afterAll(() => made?.server.close());

  it('verifies from its bytes alone and says what that does not prove', () => {
    const result = verifyPack(pack);
    expect(result).toMatchObject({
      ok: true,
      assemblyId: made.id,
      contentHash: made.contentHash,
      keyPinned: false,
      anchored: false,
      firstBad: null,
    });
    expect(result.checks.map(({ result: each }) => each)).toEqual(result.checks.map(() => 'pass'));
    expect(result.checks.map(({ id }) => id)).toContain('passkeys');
    expect(result.notProven.join(' ')).toMatch(/taken from the pack itself.*not compared with a checkpoint/u);
  });

  it('holds against the key of the installation and not against another', () => {
    const key = parseVerifierKey(testSigner().verifierKey);
    expect(verifyPack(pack, { key })).toMatchObject({ ok: true, keyPinned: true });
    const other = parseVerifierKey(newSigner().verifierKey);
    expect(verifyPack(pack, { key: other })).toMatchObject({
      ok: false,
      firstBad: 'The pack is signed with another key.',
    });
  });

  it('compares its checkpoint with one that was kept elsewhere', () => {
    const { checkpoint } = manifestOf(pack).log;
    const [, size = '', root = ''] = checkpoint.split('\n');
    expect(verifyPack(pack, { anchors: [checkpoint] })).toMatchObject({ ok: true, anchored: true });
    const { sign } = testSigner();
    const forked = sign({ size: Number(size), root: Buffer.alloc(32, 7) });
    expect(verifyPack(pack, { anchors: [forked] })).toMatchObject({ ok: false, anchored: false });
    const earlier = sign({ size: Number(size) - 1, root: Buffer.from(root, 'base64') });
    expect(verifyPack(pack, { anchors: [earlier] })).toMatchObject({ ok: true, anchored: false });
    const foreign = newSigner('imprimatur.example/other').sign({ size: 3, root: Buffer.alloc(32) });
    expect(verifyPack(pack, { anchors: [foreign] })).toMatchObject({ ok: false });
  });

  it('is verified by the command, with exit code 0, 1 when broken, and one sentence when it cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-pack-'));
    const write = (bytes: Uint8Array): string => {
      writeFileSync(join(folder, 'pack.zip'), bytes);
      return join(folder, 'pack.zip');
    };
    const key = testSigner().verifierKey;
    expect(await verifyFileCommand(write(pack), { key })).toMatchObject({
      exitCode: 0,
      result: { ok: true, kind: 'evidence-pack', keyPinned: true },
    });
    const broken = await verifyFileCommand(write(flipped(pack, 5_000, 1)));
    expect(broken).toMatchObject({ exitCode: 1, result: { ok: false } });
    expect(broken.text).toMatch(/^The evidence pack is broken\.\n- BROKEN: /u);
    const cut = verifyFileCommand(write(pack.subarray(0, 9_000)));
    await expect(cut).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(verifyFileCommand(write(pack), { anchor: folder })).rejects.toThrow(/cannot be read/u);
    rmSync(folder, { recursive: true });
  });

  it('is the same bytes at every export, records each and releases the email', async () => {
    const again = await exportAssembly(made.deps, COMMAND_LINE, { assemblyId: made.id, format: 'evidence' });
    expect(again.bytes.equals(pack)).toBe(true);
    expect(zipPack(filesOf(pack)).equals(pack)).toBe(true);
    const { rows } = await getDatabase().query<{ status: string; exports: number }>(
      `SELECT status, (SELECT count(*) FROM audit_entry WHERE subject_id = assembly_id
                          AND event_type = 'assembly.exported') AS exports
         FROM assembly WHERE assembly_id = $1`,
      [made.id],
    );
    expect(rows).toEqual([{ status: 'released', exports: 2 }]);
  });

  it('finds every flipped byte, of headers and padding as of content', ({ skip }) => {
    skip(getDatabase().engine !== 'pglite', 'the bytes are not those of a database');
    const count = FLIPS === 'all' ? pack.length : Number(FLIPS ?? 2_100);
    const missed: number[] = [];
    for (let sample = 0; sample < count; sample += 1) {
      const at = Math.floor((sample * pack.length) / count);
      if (!isFound(flipped(pack, at, 1 + ((sample * 37) % 255)))) missed.push(at);
    }
    // Directory and end of the container, each byte of it.
    for (let at = pack.length - 420; at < pack.length; at += 1)
      if (!isFound(flipped(pack, at, 0x21))) missed.push(at);
    expect(count).toBeGreaterThanOrEqual(2_000);
    expect(missed).toEqual([]);
    for (let sample = 0; sample < 12; sample += 1)
      expect(isFound(flipped(pack, Math.floor((sample * pack.length) / 12), 1), isNotOk)).toBe(true);
  });

  it('finds a flipped byte in each file although the container was made to fit again', () => {
    const files = filesOf(pack);
    for (const name of Object.keys(files) as (keyof typeof files)[]) {
      for (const share of [0, 0.35, 0.999]) {
        const bytes = flipped(Buffer.from(files[name]), Math.floor(share * files[name].length), 1);
        const forged = zipPack({ ...files, [name]: bytes });
        expect(isFound(forged), name).toBe(false);
        expect(isNotOk(forged), `${name} at ${share}`).toBe(true);
      }
    }
  });

  it('finds what was cut off, put before, put after or put between', ({ skip }) => {
    skip(getDatabase().engine !== 'pglite', 'the bytes are not those of a database');
    const unseen: string[] = [];
    for (let sample = 0; sample < 300; sample += 1) {
      const length = Math.floor((sample * pack.length) / 300);
      if (!isFound(pack.subarray(0, length))) unseen.push(`cut to ${length}`);
    }
    const more = [
      Buffer.concat([pack, Buffer.from([0])]),
      Buffer.concat([Buffer.from([0]), pack]),
      Buffer.concat([pack, pack]),
      Buffer.concat([pack.subarray(0, 100), Buffer.from([0]), pack.subarray(100)]),
    ];
    unseen.push(...more.flatMap((bytes, index) => (isFound(bytes) ? [] : [`addition ${index}`])));
    expect(unseen).toEqual([]);
  });

  it('finds or refuses other names, more files, fewer files, compression, comments and another order', () => {
    const files = filesOf(pack);
    const stored = { level: 0, mtime: new Date(1980, 0, 1), os: 0, attrs: 0 } as const;
    const { 'email.txt': _, ...fewer } = files;
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    const variants: Record<string, Uint8Array> = {
      'path traversal': zipSync({ ...files, '../../email.html': files['email.html'] }, stored),
      'absolute path': zipSync({ ...files, '/etc/passwd': files['email.txt'] }, stored),
      'one more file': zipSync({ ...files, 'readme.txt': files['email.txt'] }, stored),
      'one file less': zipSync(fewer, stored),
      compressed: zipSync({ ...files }, { ...stored, level: 9 }),
      'zip bomb': zipSync({ ...files, 'email.txt': new Uint8Array(30_000_000) }, { ...stored, level: 9 }),
      comment: zipSync({ ...files, 'email.txt': [files['email.txt'], { comment: 'hello' }] }, stored),
      'extra field': zipSync(
        { ...files, 'email.txt': [files['email.txt'], { extra: { 1: Buffer.from('x') } }] },
        stored,
      ),
      'another time': zipSync({ ...files }, { ...stored, mtime: new Date(1999, 1, 2) }),
      'another order': zipSync(reversed, stored),
    };
    for (const [name, bytes] of Object.entries(variants)) expect(isFound(bytes, isNotOk), name).toBe(true);
    expect(() => verifyPack(zipSync({ 'a.txt': files['email.txt'] }))).toThrow(/no evidence pack/u);
  });

  it('finds a zip in which one name stands twice', () => {
    // The directory names email.txt in the place of email.eml: equally long names, so that all offsets still fit.
    const text = Buffer.from(pack);
    const directory = text.lastIndexOf('email.eml');
    text.write('email.txt', directory, 'latin1');
    expect(isFound(text, isNotOk)).toBe(true);
  });

  it.each(FORGERIES)(
    'finds, by the check %s, %s in a pack that somebody signed anew with a key of their own',
    (check, _, change) => {
      const forged = forgePack(pack, change);
      expect(readPack(forged).faults).toEqual([]);
      expect(failed(forged)).toContain(check);
    },
  );

  it('finds a cover that says something else than the manifest', () => {
    const manifest = manifestOf(pack);
    const cover = Buffer.from(filesOf(pack)['cover.html']).toString('utf8');
    for (const { statement } of manifest.signatures)
      expect(cover).toContain(JSON.parse(statement).printedName);
    expect(cover).not.toMatch(/<script|src=|href=/u);
    const other = zipPack({
      ...filesOf(pack),
      'cover.html': Buffer.from(cover.replace('medical', 'magical')),
    });
    expect(failed(other)).toEqual(expect.arrayContaining(['cover', 'files']));
  });

  it('proves nothing about who made it while no key is pinned: a pack signed anew as it is holds', () => {
    const forged = forgePack(pack, () => undefined);
    expect(verifyPack(forged)).toMatchObject({ ok: true, keyPinned: false });
    expect(verifyPack(forged, { key: parseVerifierKey(testSigner().verifierKey) }).ok).toBe(false);
  });
});
