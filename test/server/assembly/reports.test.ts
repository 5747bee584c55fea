import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import type { RuleResult } from '../../../core/assembly/checks.ts';
import { reportsAsCsv } from '../../../core/assembly/report-csv.ts';
import { searchReports as contract } from '../../../core/contract/check-reports.ts';
import { decideText } from '../../../server/assembly/decide-text.ts';
import { getAssembly } from '../../../server/assembly/get-assembly.ts';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { listReports } from '../../../server/assembly/list-reports.ts';
import { recordCheck } from '../../../server/assembly/record-check.ts';
import { searchReports } from '../../../server/assembly/search-reports.ts';
import { setFreeText } from '../../../server/assembly/set-free-text.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

const request = { templateId: 'TPL-CARD-SAFETY', brief: GERMAN_BRIEF, context: GERMAN_CONTEXT };
const verdictOf = (results: readonly RuleResult[], ruleId: string) =>
  results.find((each) => each.ruleId === ruleId)?.verdict;

describeOverDemoLibrary('check reports', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const search = (query: Record<string, string>, actor: Actor = BRAND_MANAGER) =>
    searchReports(deps.database, actor, contract.query.parse(query));
  const draft = async () => (await draftAssembly(deps, BRAND_MANAGER, request)).assembly;

  /** Writes a stored report as a check would, with one result. */
  async function report(assemblyId: string, checkedAt: string, ruleId: string, verdict: string) {
    const id = deps.newId();
    const result = { ruleId, ruleVersion: 1, severity: 'block', summary: '', source: '', verdict };
    await deps.database.query(
      `INSERT INTO check_report (report_id, assembly_id, content_hash, verdict, rule_set, results, checked_at)
       VALUES ($1, $2, repeat('1', 64), 'block', 'test', $3, $4)`,
      [
        id,
        assemblyId,
        JSON.stringify([{ ...result, findings: [{ message: '=Expired, "old".' }] }]),
        checkedAt,
      ],
    );
    await deps.database.query(
      `INSERT INTO check_result (report_id, rule_id, rule_version, verdict, assembly_id, market, checked_at)
       VALUES ($1, $2, 1, $3, $4, 'DE', $5)`,
      [id, ruleId, verdict, assemblyId, checkedAt],
    );
    return id;
  }

  test('a check is found by what did not pass, with the present state of its email', async () => {
    const { id } = await draft();
    await deps.database.query(`UPDATE reference SET status = 'withdrawn' WHERE current`);
    deps.clock.advance(1_000);
    const { reportId } = await recordCheck(deps, BRAND_MANAGER, id);
    await deps.database.query(`UPDATE reference SET status = 'approved' WHERE current`);
    const found = await search({ rule: 'REF-002', verdict: 'block', market: 'DE', status: 'drafted' });
    expect(found.reports).toMatchObject([
      { reportId, assemblyId: id, ruleId: 'REF-002', verdict: 'block', status: 'drafted', isLatest: true },
    ]);
    expect(found.reports[0]?.firstFinding).not.toBe('');
    expect(await search({ rule: 'REF-002', verdict: 'warn' })).toMatchObject({ reports: [], total: 0 });
    deps.clock.advance(1_000);
    await recordCheck(deps, BRAND_MANAGER, id);
    expect((await search({ rule: 'REF-002' })).reports[0]?.isLatest).toBe(false);
  });

  test('days are those of the market, both included, and another market finds nothing', async () => {
    const { id } = await draft();
    // 31 October and 1 November in Berlin.
    const before = await report(id, '2027-10-31T22:59:00Z', 'TST-001', 'block');
    const first = await report(id, '2027-10-31T23:00:00Z', 'TST-001', 'block');
    const idsOf = async (query: Record<string, string>, actor?: Actor) =>
      (await search({ rule: 'TST-001', ...query }, actor)).reports.map(({ reportId }) => reportId);
    expect(await idsOf({ market: 'DE', from: '2027-11-01', to: '2027-11-01' })).toEqual([first]);
    expect(await idsOf({ market: 'DE', to: '2027-10-31' })).toEqual([before]);
    expect(await idsOf({ from: '2027-11-01' })).toEqual([]);
    expect(await idsOf({}, { ...BRAND_MANAGER, markets: ['GB'] })).toEqual([]);
    const { total, assemblies } = await search({ rule: 'TST-001', pageSize: '1' });
    expect([total, assemblies]).toEqual([2, 1]);
  });

  test('a rule that failed and one that could not run are found as such, and counted as such', async () => {
    const { id } = await draft();
    await report(id, '2028-01-01T00:00:00Z', 'TST-002', 'error');
    await report(id, '2028-01-02T00:00:00Z', 'TST-003', 'not_run');
    expect((await search({ verdict: 'error', from: '2028-01-01' })).reports).toMatchObject([
      { ruleId: 'TST-002' },
    ]);
    expect((await search({ verdict: 'not_run', from: '2028-01-01' })).reports).toMatchObject([
      { ruleId: 'TST-003' },
    ]);
    const [newest, second] = await listReports(deps.database, id, 2);
    expect(newest?.counts).toMatchObject({ not_run: 1, pass: 0 });
    expect(second?.counts).toMatchObject({ error: 1, pass: 0 });
    expect(newest?.difference?.verdicts).toEqual([
      { ruleId: 'TST-002', before: 'error', after: null },
      { ruleId: 'TST-003', before: null, after: 'not_run' },
    ]);
    const csv = reportsAsCsv((await search({ rule: 'TST-002' })).reports);
    expect(csv.split('\r\n')[1]).toContain(`TST-002,1,error,1,"'=Expired, ""old"".",${id}`);
  });

  test('a reader of the email is shown a failed rule and one that could not run as such', async () => {
    const { id, contentHash } = await draft();
    deps.clock.advance(1_000);
    const result = {
      ruleVersion: 1,
      severity: 'block',
      summary: '',
      source: '',
      findings: [{ message: 'x' }],
    };
    const results = [
      { ...result, ruleId: 'REF-001', verdict: 'error' },
      { ...result, ruleId: 'REF-002', verdict: 'not_run' },
    ];
    await deps.database.query(
      `INSERT INTO check_report (report_id, assembly_id, content_hash, verdict, rule_set, results, checked_at)
       VALUES ($1, $2, $3, 'block', 'test', $4, $5)`,
      [deps.newId(), id, contentHash, JSON.stringify(results), deps.clock()],
    );
    const { checks } = await getAssembly(deps, BRAND_MANAGER, id);
    expect(checks.results.map(({ verdict }) => verdict)).toEqual(['error', 'not_run']);
    expect(checks.verdict).toBe('block');
  });

  test('accepting exactly the shown text lets AI-002 pass; an edit asks again', async () => {
    const { id } = await draft();
    const target = (ifMatch: number) => ({ id, ifMatch });
    const write = (text: string, ifMatch: number) =>
      setFreeText(deps, BRAND_MANAGER, target(ifMatch), { placeId: 'greeting', text });
    await write('Vielen Dank für Ihren Besuch.', 1);
    await deps.database.query(
      `UPDATE assembly SET proposal = jsonb_set(proposal, '{generatedSlots}', '["free.greeting"]')
        WHERE assembly_id = $1`,
      [id],
    );
    const decision = {
      slotId: 'free.greeting',
      text: 'Vielen Dank für Ihren Besuch.',
      decision: 'accept',
      checked: true,
    } as const;
    const decide = (changed: Partial<Parameters<typeof decideText>[3]> = {}) =>
      decideText(deps, BRAND_MANAGER, target(2), { ...decision, ...changed });
    expect(verdictOf((await recordCheck(deps, BRAND_MANAGER, id)).results, 'AI-002')).toBe('block');
    await expect(decide({ checked: false })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(decide({ text: 'Vielen Dank' })).rejects.toMatchObject({ code: 'content_changed' });
    await expect(decide({ decision: 'reject', reason: ' ' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const { report: accepted } = await decide();
    expect(verdictOf(accepted.results, 'AI-002')).toBe('pass');
    expect(verdictOf(accepted.results, 'AUD-001')).toBe('pass');
    const { rows } = await deps.database.query(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND event_type = 'generated_text.accepted'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(
      verdictOf((await decide({ decision: 'reject', reason: 'Too long' })).report.results, 'AI-002'),
    ).toBe('block');
    const { report: edited } = await write('Vielen Dank für Ihr Kommen.', 2);
    expect(verdictOf(edited.results, 'AI-002')).toBe('block');
  });

  test('a text that no engine had a part in needs no decision', async () => {
    const { id, content } = await draft();
    const [slot] = content.slots;
    await expect(
      decideText(
        deps,
        BRAND_MANAGER,
        { id, ifMatch: 1 },
        { slotId: slot?.slotId ?? '', text: slot?.text ?? '', decision: 'accept', checked: true },
      ),
    ).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
