import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { completeSubtrees } from '../../../core/audit/merkle/subtrees.ts';
import { openCheckpoint } from '../../../server/audit/checkpoint/checkpoint.ts';
import { signCheckpoint } from '../../../server/audit/checkpoint/sign-checkpoint.ts';
import { lazySigner } from '../../../server/audit/checkpoint/signing-key.ts';
import { allCheckpoints } from '../../../server/audit/checkpoint/stored-checkpoints.ts';
import { inclusionOf } from '../../../server/audit/inclusion-of.ts';
import { verifyConsistency, verifyInclusion } from '../../../server/audit/merkle-proofs.ts';
import { startSequencer } from '../../../server/audit/sequencer.ts';
import { storedConsistency, storedRoot } from '../../../server/audit/tree/stored-proofs.ts';
import { verifyLog } from '../../../server/audit/verify-log.ts';
import { anchorCommand } from '../../../server/cli/anchor.ts';
import { verifyLogCommand } from '../../../server/cli/verify.ts';
import { verifyProofCommand } from '../../../server/cli/verify-proof.ts';
import { getEntryProof } from '../../../server/audit/get-entry-proof.ts';
import { SYSTEM } from '../../../core/access/actor.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { checkpointDeps, newSigner, testSigner } from '../../support/log-signer.ts';
import { naiveRoot } from '../../support/naive-merkle.ts';
import { addEntry, growLog } from '../../support/small-log.ts';
import { undone } from '../../support/undone.ts';

const ENTRIES = 13;
const { keys } = testSigner();

describeOnBothDatabases('the stored Merkle tree and its checkpoints', (getDatabase) => {
  beforeAll(() => growLog(getDatabase(), ENTRIES, 5));

  const leafHashes = async (): Promise<Buffer[]> => {
    const { rows } = await getDatabase().query<{ leaf_hash: Buffer }>(
      'SELECT leaf_hash FROM audit_position ORDER BY position',
    );
    return rows.map((row) => row.leaf_hash);
  };

  test('has at every size the root of the definition, and proves each beginning', async () => {
    const leaves = await leafHashes();
    for (let size = 1; size <= ENTRIES; size += 1) {
      const root1 = await storedRoot(getDatabase(), size);
      expect(root1.equals(naiveRoot(leaves.slice(0, size)))).toBe(true);
      const proof = await storedConsistency(getDatabase(), size, ENTRIES);
      const claim = { size1: size, size2: ENTRIES, root1, root2: Buffer.from(naiveRoot(leaves)), proof };
      expect(verifyConsistency(claim)).toBe(true);
    }
  });

  test('proves that an entry is in it, under a signed checkpoint', async () => {
    const { rows } = await getDatabase().query<{ entry_id: string }>(
      'SELECT entry_id FROM audit_position ORDER BY position',
    );
    for (const [position, { entry_id: entryId }] of rows.entries()) {
      const inclusion = await inclusionOf(getDatabase(), entryId);
      if (!inclusion) throw new Error('A checkpoint covers every entry.');
      const { treeSize, root, proof, leafHash, checkpoint } = inclusion;
      expect(verifyInclusion({ leafIndex: position, treeSize, root, proof, leafHash })).toBe(true);
      expect(openCheckpoint(checkpoint, keys)).toMatchObject({ size: treeSize, root });
    }
    expect(await inclusionOf(getDatabase(), 'nobody')).toBeUndefined();
  });

  test('signs the same tree once, and each checkpoint over what was added since', async () => {
    const sizes = (await allCheckpoints(getDatabase())).map(({ size }) => size);
    expect(sizes).toEqual([5, 10, 13]);
    const again = await signCheckpoint(checkpointDeps(getDatabase()));
    expect(again?.size).toBe(ENTRIES);
    expect(await allCheckpoints(getDatabase())).toHaveLength(3);
  });

  test.each([
    ['a leaf hash below it was changed', `UPDATE audit_position SET leaf_hash = head WHERE position = 12`],
    ['its last entries are gone', 'DELETE FROM audit_position WHERE position > 8'],
    ['a node was changed', `UPDATE audit_tree_node SET hash = sha256('x') WHERE level = 3`],
    ['the checkpoint before was changed', `UPDATE audit_checkpoint SET note = replace(note, '13', '12')`],
  ])('signs nothing when %s', async (_, statement) => {
    const database = getDatabase();
    await undone(database, async () => {
      await addEntry(database, 'A-new');
      await database.query(statement);
      await expect(signCheckpoint(checkpointDeps(database))).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  test.each([
    ['a changed node', `UPDATE audit_tree_node SET hash = sha256('x') WHERE level = 2 AND index = 1`, 7],
    ['a removed node', 'DELETE FROM audit_tree_node WHERE level = 1 AND index = 3', 7],
    ['an added node', `INSERT INTO audit_tree_node VALUES (1, 90, sha256('x'))`, null],
    ['a changed root', `UPDATE audit_checkpoint SET root = sha256('x') WHERE tree_size = 10`, 5],
    ['a changed note', `UPDATE audit_checkpoint SET note = replace(note, E'\\n10\\n', E'\\n11\\n')`, null],
    ['a moved checkpoint', 'UPDATE audit_checkpoint SET tree_size = 14 WHERE tree_size = 13', 13],
  ])('verification finds %s', async (_, statement, position) => {
    const database = getDatabase();
    await undone(database, async () => {
      await database.query(statement);
      expect(await verifyLog(database, { keys })).toMatchObject({ ok: false, firstBad: { position } });
    });
  });

  test('is completed for a log that is older than its tree', async () => {
    const database = getDatabase();
    const file = fileURLToPath(new URL('../../../server/db/migrations/0011_audit_tree.sql', import.meta.url));
    const [, block = ''] = /(DO \$\$[\s\S]*?\$\$;)/u.exec(readFileSync(file, 'utf8')) ?? [];
    await undone(database, async () => {
      await database.query('DELETE FROM audit_tree_node');
      expect((await verifyLog(database, { keys })).ok).toBe(false);
      await database.query(block);
      expect(await verifyLog(database, { keys })).toMatchObject({ ok: true, entries: ENTRIES });
    });
  });

  test('does not believe a checkpoint of another key, unless that key is named as an earlier one', async () => {
    const database = getDatabase();
    const stranger = newSigner();
    const other = { ...checkpointDeps(database), signer: () => stranger };
    await undone(database, async () => {
      await addEntry(database, 'A-new');
      await expect(signCheckpoint(other)).rejects.toThrow('no signature of a known key');
      expect(await verifyLog(database, { keys: stranger.keys })).toMatchObject({ ok: false });
      const successor = { ...stranger, keys: [...stranger.keys, ...keys] };
      expect(await signCheckpoint({ ...other, signer: () => successor })).toMatchObject({ size: 14 });
      expect(await verifyLog(database, { keys: successor.keys })).toMatchObject({ ok: true });
    });
  });

  test('is signed by the running sequencer, also at once when asked', async () => {
    const database = getDatabase();
    const sequencer = startSequencer({
      database,
      checkpoint: () => signCheckpoint(checkpointDeps(database)),
      onFailure: (error) => {
        throw error;
      },
    });
    await addEntry(database, 'A-later');
    await sequencer.sequenceNow();
    await sequencer.stop();
    expect((await allCheckpoints(database)).at(-1)?.size).toBe(ENTRIES + 1);
  });

  test('anchored outside, shows a cut tail and a rebuilt log that verification alone cannot', async () => {
    const database = getDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-anchor-'));
    const file = join(folder, 'anchors.txt');
    const deps = { ...checkpointDeps(database), anchorFile: undefined };
    const { size } = (await anchorCommand(deps, file)).result as { size: number };
    await addEntry(database, 'A-after');
    await anchorCommand(deps, file);
    expect(await verifyLogCommand(deps)).toMatchObject({ exitCode: 0, result: { anchored: false } });
    expect(await verifyLogCommand(deps, file)).toMatchObject({
      exitCode: 0,
      result: { ok: true, anchored: true, anchoredTo: size + 1, notProven: [] },
    });
    await undone(database, async () => {
      for (const { level } of completeSubtrees({ start: 0, end: size }))
        await database.query('DELETE FROM audit_tree_node WHERE (index + 1) << $1::int > $2 AND level = $1', [
          level,
          size,
        ]);
      await database.query('DELETE FROM audit_tree_node WHERE (index + 1) << level::int > $1', [size]);
      await database.query('DELETE FROM audit_checkpoint WHERE tree_size > $1', [size]);
      await database.query('DELETE FROM audit_position WHERE position >= $1', [size]);
      await database.query(
        'DELETE FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_position p WHERE p.entry_id = audit_entry.entry_id)',
      );
      expect(await verifyLogCommand(deps)).toMatchObject({ exitCode: 0, result: { ok: true } });
      const found = await verifyLogCommand(deps, file);
      expect(found).toMatchObject({ exitCode: 1, result: { ok: false, firstBad: { position: size } } });
      expect(found.text).toContain('The anchor 2 covers');
    });
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n1', '\n2'));
    await expect(verifyLogCommand(deps, file)).rejects.toMatchObject({ code: 'invalid_request' });
    rmSync(folder, { recursive: true });
  });

  test('gives a proof as a file that verify-proof accepts, and refuses with any part changed', async () => {
    const database = getDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-proof-'));
    const file = join(folder, 'proof.json');
    const proof = await getEntryProof(checkpointDeps(database), SYSTEM, await addEntry(database, 'A-proven'));
    if (!proof) throw new Error('The entry has its position.');
    const exitCode = async (value: object): Promise<number> => {
      writeFileSync(file, JSON.stringify(value));
      return (await verifyProofCommand(file)).exitCode;
    };
    expect(await exitCode(proof)).toBe(0);
    for (const wrong of [
      { leafIdx: proof.leafIdx - 1 },
      { treeSize: proof.treeSize + 1 },
      { leaf: proof.leaf.replace('A-proven', 'A-proved') },
      { checkpoint: proof.checkpoint.replace('— ', '— x') },
      { proof: proof.proof.slice(1) },
    ])
      expect(await exitCode({ ...proof, ...wrong })).toBe(1);
    await expect(exitCode({ hello: 1 })).rejects.toMatchObject({ code: 'invalid_request' });
    rmSync(folder, { recursive: true });
  });
});

test('the signing key is made once, for the owner alone, and then kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-key-'));
  const settings = {
    origin: 'example.com/log',
    pem: undefined,
    file: join(folder, 'data', 'key.pem'),
    earlierKeys: [],
  };
  const { verifierKey } = lazySigner(settings)();
  expect(statSync(settings.file).mode & 0o777).toBe(0o600);
  expect(lazySigner(settings)().verifierKey).toBe(verifierKey);
  const pem = readFileSync(settings.file, 'utf8');
  expect(lazySigner({ ...settings, pem, file: join(folder, 'none') })().verifierKey).toBe(verifierKey);
  expect(() => lazySigner({ ...settings, pem: 'x' })()).toThrow('no Ed25519 private key');
  rmSync(folder, { recursive: true });
});
