import { beforeAll, expect, it } from 'vitest';
import { changeAssembly } from '../../../server/assembly/change-assembly.ts';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { findAssembly } from '../../../server/assembly/stored-assembly.ts';
import { swapFill } from '../../../server/assembly/swap-fill.ts';
import { undoChange } from '../../../server/assembly/undo-change.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

describeOverDemoLibrary('changing an assembly', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const draft = async () => {
    const request = { templateId: 'TPL-CARD-POST-EVENT', brief: GERMAN_BRIEF, context: GERMAN_CONTEXT };
    const { assembly } = await draftAssembly(deps, BRAND_MANAGER, request);
    const [slot] = assembly.proposal.slots.filter(({ alternatives }) => alternatives.length > 1);
    if (!slot) throw new Error('No slot has runners-up.');
    const others = slot.alternatives.map(({ moduleId }) => moduleId);
    return { assembly, slotId: slot.slotId, first: slot.moduleId, others };
  };
  const moduleIn = async (id: string, slotId: string) => {
    const { content } = (await findAssembly(deps.database, id)) ?? {};
    return [content?.subject, ...(content?.slots ?? [])].find((fill) => fill?.slotId === slotId)?.moduleId;
  };

  it('records who chose a swapped module, without the label of a suggestion until that module is back', async () => {
    const { assembly, slotId, first, others } = await draft();
    const swap = { slotId, moduleId: others[0] ?? '' };
    const swapped = await swapFill(deps, BRAND_MANAGER, { id: assembly.id, ifMatch: 1 }, swap);
    const fills = [swapped.assembly.content.subject, ...swapped.assembly.content.slots];
    expect(fills.find((fill) => fill?.slotId === slotId)).toMatchObject({
      ...swap,
      choice: 'human_selected',
    });
    expect(swapped.assembly.content.aiLabel?.suggestedSlots).not.toContain(slotId);
    expect(swapped.assembly.contentHash).not.toBe(assembly.contentHash);
    expect(swapped.report.contentHash).toBe(swapped.assembly.contentHash);
    const back = await swapFill(
      deps,
      BRAND_MANAGER,
      { id: assembly.id, ifMatch: 2 },
      { slotId, moduleId: first },
    );
    expect(back.assembly.contentHash).toBe(assembly.contentHash);
    expect(back.report.results.find(({ ruleId }) => ruleId === 'AI-001')?.verdict).toBe('pass');
  });

  it('refuses a module that may not be used here, names why, and changes nothing', async () => {
    const { assembly, slotId, first } = await draft();
    const { rows } = await deps.database.query<{ module_id: string }>(
      `SELECT module_id FROM content_module WHERE current AND status = 'withdrawn'`,
    );
    const moduleId = rows[0]?.module_id ?? '';
    await expect(
      swapFill(deps, BRAND_MANAGER, { id: assembly.id, ifMatch: 1 }, { slotId, moduleId }),
    ).rejects.toMatchObject({ code: 'blocked_by_guardrails', details: { reason: 'withdrawn' } });
    expect(await moduleIn(assembly.id, slotId)).toBe(first);
    expect((await findAssembly(deps.database, assembly.id))?.revision).toBe(1);
  });

  it('goes back one content at a time and keeps every revision', async () => {
    const { assembly, slotId, first, others } = await draft();
    const { id } = assembly;
    const [second = '', third = ''] = others;
    await swapFill(deps, BRAND_MANAGER, { id, ifMatch: 1 }, { slotId, moduleId: second });
    await swapFill(deps, BRAND_MANAGER, { id, ifMatch: 2 }, { slotId, moduleId: third });
    await undoChange(deps, BRAND_MANAGER, { id, ifMatch: 3 });
    expect(await moduleIn(id, slotId)).toBe(second);
    const last = await undoChange(deps, BRAND_MANAGER, { id, ifMatch: 4 });
    expect(await moduleIn(id, slotId)).toBe(first);
    expect(last.assembly.contentHash).toBe(assembly.contentHash);
    await expect(undoChange(deps, BRAND_MANAGER, { id, ifMatch: 5 })).rejects.toMatchObject({
      code: 'not_permitted_in_state',
    });
    const { rows } = await deps.database.query('SELECT 1 FROM assembly_revision WHERE assembly_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(5);
  });

  it('lets exactly one of two simultaneous edits win and tells the other', async () => {
    const { assembly, slotId, others } = await draft();
    const outcomes = await Promise.allSettled(
      others
        .slice(0, 2)
        .map((moduleId) =>
          swapFill(deps, BRAND_MANAGER, { id: assembly.id, ifMatch: 1 }, { slotId, moduleId }),
        ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changed_meanwhile', details: { revision: 2 } },
    });
    expect((await findAssembly(deps.database, assembly.id))?.revision).toBe(2);
  });

  it('writes neither change nor audit entry when something fails after the change', async () => {
    const { assembly } = await draft();
    const entries = async () =>
      (await deps.database.query('SELECT 1 FROM audit_entry WHERE subject_id = $1', [assembly.id])).rowCount;
    const before = await entries();
    await expect(
      changeAssembly(deps, BRAND_MANAGER, { id: assembly.id, ifMatch: 1 }, async ({ content, proposal }) => ({
        content: { ...content, template: { id: 'TPL-UNKNOWN', version: 1 } },
        proposal,
        action: 'swap',
      })),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await entries()).toBe(before);
    expect((await findAssembly(deps.database, assembly.id))?.contentHash).toBe(assembly.contentHash);
  });

  it('hides an assembly from a person of another market', async () => {
    const { assembly, slotId } = await draft();
    const french = { ...BRAND_MANAGER, markets: ['FR'] };
    await expect(
      swapFill(deps, french, { id: assembly.id, ifMatch: 1 }, { slotId, moduleId: null }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
