import { beforeAll, expect, it } from 'vitest';
import { allFills } from '../../../core/assembly/assembly.ts';
import type { Context } from '../../../core/assembly/context.ts';
import { TOPIC_GAP } from '../../../core/assembly/proposal.ts';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { eligibleModules } from '../../../server/library/eligible-modules.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

const TEMPLATES = ['TPL-CARD-POST-EVENT', 'TPL-CARD-EFFICACY', 'TPL-CARD-SAFETY'];

describeOverDemoLibrary('proposing an email from the demonstration library', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const propose = (
    context: Partial<Context> = {},
    templateId = 'TPL-CARD-POST-EVENT',
    brief = GERMAN_BRIEF,
  ) => draftAssembly(deps, BRAND_MANAGER, { templateId, brief, context: { ...GERMAN_CONTEXT, ...context } });

  it.each(TEMPLATES)(
    'fills all three slots of %s with German text and passes every check',
    async (template) => {
      // A day on which nothing that is approved expires within the shelf window, so that no warning depends on the choice.
      const { assembly, report } = await propose({ plannedSendDate: '2026-11-10' }, template);
      expect(assembly.content.slots).toHaveLength(3);
      expect(allFills(assembly.content).every(({ language }) => language === 'de')).toBe(true);
      expect(report.verdict).toBe('pass');
      expect(assembly.proposal.gaps).toEqual([]);
    },
  );

  it('takes only modules that the database calls eligible, each with a reason', async () => {
    const { assembly } = await propose();
    const eligible = await eligibleModules(deps.database, assembly.content.context);
    for (const fill of allFills(assembly.content)) {
      expect(eligible).toContainEqual(
        expect.objectContaining({ moduleId: fill.moduleId, version: fill.version }),
      );
    }
    expect(assembly.proposal.slots.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('gives gaps and no filler in a market without approvals, and blocks', async () => {
    const { assembly, report } = await propose({ market: 'IT', language: 'it' });
    expect(allFills(assembly.content)).toEqual([]);
    expect(assembly.proposal.gaps.filter(({ slotId }) => slotId !== TOPIC_GAP)).toHaveLength(3);
    expect(report.verdict).toBe('block');
  });

  it('logs a topic that nothing eligible covers as a gap with its nearest misses', async () => {
    const { assembly } = await propose(
      { topics: ['patient_support'] },
      'TPL-CARD-POST-EVENT',
      'Patientenunterstützung',
    );
    const gap = assembly.proposal.gaps.find(({ slotId }) => slotId === TOPIC_GAP);
    expect(gap?.topics).toEqual(['patient_support']);
    expect(gap?.nearest.map(({ reason }) => reason)).toContain('no_rendition_in_language');
    const { rows } = await deps.database.query('SELECT 1 FROM gap WHERE assembly_id = $1', [assembly.id]);
    expect(rows).toHaveLength(1);
  });

  it('does not use a claim after its last day, and does on that day', async () => {
    const { rows } = await deps.database.query<{ claim_id: string; expires_on: string }>(
      `SELECT claim_id, expires_on FROM claim WHERE current AND status = 'approved' AND expires_on > '2026-11-30'
        ORDER BY expires_on LIMIT 1`,
    );
    const [claim] = rows;
    expect(claim).toBeDefined();
    const modulesOn = async (plannedSendDate: string) => {
      const eligible = await eligibleModules(deps.database, { ...GERMAN_CONTEXT, plannedSendDate });
      const { rows: using } = await deps.database.query<{ module_id: string }>(
        'SELECT module_id FROM module_claim WHERE claim_id = $1',
        [claim?.claim_id],
      );
      return eligible.filter(({ moduleId }) => using.some((row) => row.module_id === moduleId));
    };
    const lastDay = claim?.expires_on ?? '';
    const dayAfter = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    expect((await modulesOn(lastDay)).length).toBeGreaterThan(0);
    expect(await modulesOn(dayAfter)).toEqual([]);
  });

  it('never mixes two products when the context names none', async () => {
    const { assembly } = await propose({ audience: 'general_practice' });
    const { rows } = await deps.database.query<{ product_id: string }>(
      'SELECT DISTINCT product_id FROM content_module WHERE module_id = ANY($1::text[])',
      [allFills(assembly.content).map(({ moduleId }) => moduleId)],
    );
    expect(rows).toHaveLength(1);
  });

  it('gives the same fills for the same request', async () => {
    const [first, second] = [await propose(), await propose()];
    expect(second.assembly.content).toEqual(first.assembly.content);
    expect(second.assembly.contentHash).toBe(first.assembly.contentHash);
  });

  it('leaves an audit entry for the draft, its check and each gap, with the content hash', async () => {
    const { assembly } = await propose({ market: 'IT', language: 'it' });
    const { rows } = await deps.database.query<{ event_type: string }>(
      `SELECT event_type FROM audit_entry WHERE subject_id = $1 ORDER BY arrival`,
      [assembly.id],
    );
    const types = rows.map((row) => row.event_type);
    expect(types[0]).toBe('assembly.drafted');
    expect(types.at(-1)).toBe('check.recorded');
    expect(types.filter((type) => type === 'gap.recorded')).toHaveLength(assembly.proposal.gaps.length);
  });
});
