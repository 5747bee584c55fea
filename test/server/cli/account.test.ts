import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { findAccountByName } from '../../../server/access/account-row.ts';
import { signIn } from '../../../server/access/sign-in.ts';
import { verificationSchema } from '../../../core/contract/audit.ts';
import { exportLog } from '../../../server/audit/export-log.ts';
import {
  accountCreateCommand,
  accountDeactivateCommand,
  accountListCommand,
  accountResetPasswordCommand,
} from '../../../server/cli/account.ts';
import { verifyFileCommand } from '../../../server/cli/verify-file.ts';
import { verifyLogCommand } from '../../../server/cli/verify.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { testDeps } from '../../support/test-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ADMIN = { name: 'first.admin', printedName: 'First Admin', roles: ['administrator'], markets: ['*'] };

describeOnBothDatabases('the account and verify commands', (getDatabase) => {
  const productionDeps = () => testDeps(getDatabase(), { demonstration: false });

  test('make the first administrator of a production, whose password is shown once and has to be changed', async () => {
    const deps = productionDeps();
    const { exitCode, result } = await accountCreateCommand(deps, ADMIN);
    const { password } = z.object({ password: z.string() }).parse(result);
    expect(exitCode).toBe(0);
    await expect(signIn(deps, { name: ADMIN.name, password, address: '::1' })).resolves.toHaveLength(43);
    expect(await findAccountByName(deps.database, ADMIN.name)).toMatchObject({ must_change_password: true });
  });

  test('never repeat a password that was given', async () => {
    const given = 'a password from stdin';
    const outcome = await accountResetPasswordCommand(productionDeps(), ADMIN.name, given);
    expect(JSON.stringify(outcome)).not.toContain(given);
  });

  test.each([
    ['an unknown role', { roles: ['boss'] }],
    ['no role', { roles: [] }],
    ['no market', { markets: [] }],
    ['a market that is none', { markets: ['Germany'] }],
    ['a weak password', { password: 'short' }],
  ])('refuse %s with one sentence', async (_, change) => {
    const attempt = accountCreateCommand(productionDeps(), { ...ADMIN, name: 'other.person', ...change });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('deactivate an account, and list it as that', async () => {
    const deps = productionDeps();
    await accountDeactivateCommand(deps, ADMIN.name);
    expect((await accountListCommand(deps)).text).toContain('first.admin (deactivated)');
    await expect(accountDeactivateCommand(deps, 'nobody.here')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('verify the log and its export with the same head, and exit 1 when the export was changed', async () => {
    const database = getDatabase();
    const whole = await verifyLogCommand(testDeps(database));
    expect(whole).toMatchObject({ exitCode: 0, result: { ok: true, pending: 0 } });
    const { entries, head } = verificationSchema.parse(whole.result);
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-verify-'));
    const file = join(folder, 'log.jsonl');
    const chunks: Uint8Array[] = [];
    for await (const chunk of exportLog(testDeps(database))) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    writeFileSync(file, text);
    expect(await verifyFileCommand(file)).toMatchObject({
      exitCode: 0,
      result: { ok: true, entries, head },
    });
    writeFileSync(file, text.replace('administrator', 'administratos'));
    expect(await verifyFileCommand(file)).toMatchObject({ exitCode: 1, result: { ok: false } });
    await expect(verifyFileCommand(join(folder, 'absent'))).rejects.toMatchObject({
      code: 'invalid_request',
    });
    rmSync(folder, { recursive: true });
  });
});
