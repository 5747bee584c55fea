import { beforeAll, expect, test } from 'vitest';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { recordCheck } from '../../../server/assembly/record-check.ts';
import { overallVerdict } from '../../../core/assembly/checks.ts';
import { outcomeOfCheck } from '../../../server/cli/check.ts';
import { reportsCommand } from '../../../server/cli/reports.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

describeOverDemoLibrary('imprimatur reports', (getDatabase) => {
  let deps: DemoDeps;
  let id: string;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
    const request = { templateId: 'TPL-CARD-SAFETY', brief: GERMAN_BRIEF, context: GERMAN_CONTEXT };
    ({ id } = (await draftAssembly(deps, BRAND_MANAGER, request)).assembly);
    await deps.database.query(`UPDATE reference SET status = 'withdrawn' WHERE current`);
    await recordCheck(deps, BRAND_MANAGER, id);
  });

  test('finds the email in which a rule blocked, as words, JSON and CSV', async () => {
    const options = { rule: 'REF-002', verdict: 'block', market: 'DE', from: '2026-03-01', to: '2026-03-31' };
    const found = await reportsCommand(deps.database, options);
    expect(found.exitCode).toBe(0);
    expect(found.text).toContain(`BLOCK    REF-002  ${id}  DE  drafted`);
    expect(found.result).toMatchObject({ total: 1, assemblies: 1 });
    expect((await reportsCommand(deps.database, { ...options, csv: true })).text).toContain(`,${id},`);
    expect((await reportsCommand(deps.database, { ...options, to: '2026-03-01' })).result).toMatchObject({
      total: 0,
    });
  });

  test.each([
    [{ from: 'yesterday' }, '--from'],
    [{ verdict: 'pass' }, '--verdict'],
    [{ market: 'Germany' }, '--market'],
  ])('says in one sentence that %o is wrong', async (options, name) => {
    await expect(reportsCommand(deps.database, options)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining(name),
    });
  });

  test.each(['error', 'not_run'] as const)(
    'check prints %s as such, never as a pass, and exits with 1',
    (verdict) => {
      const result = {
        ruleId: 'REF-002',
        ruleVersion: 1,
        severity: 'block' as const,
        summary: '',
        source: '',
        verdict,
        findings: [{ message: 'Why it was not judged.' }],
      };
      const report = {
        verdict: overallVerdict([result]),
        contentHash: '',
        packVersion: null,
        results: [result],
      };
      const { exitCode, text } = outcomeOfCheck(report);
      expect(exitCode).toBe(1);
      expect(text).toContain(`${verdict}  REF-002@1\n    Why it was not judged.`);
      expect(text).not.toMatch(/^pass/mu);
    },
  );
});
