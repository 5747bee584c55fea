import { beforeAll, expect, it } from 'vitest';
import { allFills, type AssemblyContent, type Fill, fillSchema } from '../../../core/assembly/assembly.ts';
import { markersOf } from '../../../core/library/markup.ts';
import { changeAssembly } from '../../../server/assembly/change-assembly.ts';
import { type Drafted, draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { swapFill } from '../../../server/assembly/swap-fill.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

const EFFICACY = { ...GERMAN_CONTEXT, topics: ['efficacy' as const] };

const verdictOf = ({ report }: Drafted, ruleId: string) =>
  report.results.find((result) => result.ruleId === ruleId)?.verdict;
const isCiting = (fill: Fill) => markersOf(fill.text).length > 0;

describeOverDemoLibrary('references of an assembly after a change', (getDatabase) => {
  let deps: DemoDeps;
  let drafted: Drafted;
  let revision = 1;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
    drafted = await draftAssembly(deps, BRAND_MANAGER, {
      templateId: 'TPL-CARD-EFFICACY',
      brief: 'Wirksamkeit, primärer Endpunkt',
      context: EFFICACY,
    });
  });
  const remember = (changed: Drafted) => {
    ({ revision } = changed.assembly);
    return changed;
  };
  /** Changes the content of a draft through the one command that makes revisions. */
  const edit = async (content: AssemblyContent) =>
    remember(
      await changeAssembly(
        deps,
        BRAND_MANAGER,
        { id: drafted.assembly.id, ifMatch: revision },
        ({ proposal }) => Promise.resolve({ content, proposal, action: 'swap' }),
      ),
    );
  const editFills = (change: (fill: Fill) => Fill) => {
    const { content } = drafted.assembly;
    return edit({ ...content, slots: content.slots.map(change) });
  };

  /** The email numbers its references from 1 in reading order, and each marker leads to its entry. */
  async function expectNumbered({ assembly: { content } }: Drafted) {
    const { rendered } = await renderAssembly(deps.database, deps.view, content);
    const cited = [...new Set(allFills(content).flatMap((fill) => markersOf(fill.text)))];
    expect(rendered.references.map(({ referenceId }) => referenceId)).toEqual(cited);
    expect(rendered.references.map(({ number }) => number)).toEqual(cited.map((_, index) => index + 1));
    const entries = [...rendered.html.matchAll(/id="ref-(\d+)"/gu)].map(([, number]) => number);
    const targets = [...rendered.html.matchAll(/href="#ref-(\d+)"/gu)].map(([, number]) => number);
    expect(entries).toEqual(cited.map((_, index) => String(index + 1)));
    expect([...new Set(targets)]).toEqual(entries);
    return rendered;
  }

  it('are numbered again after a swap and after a new order, shared ones once', async () => {
    await expectNumbered(drafted);
    const slot = drafted.assembly.proposal.slots.find(
      ({ slotId, alternatives }) =>
        drafted.assembly.content.slots.some((fill) => fill.slotId === slotId) && alternatives.length > 0,
    );
    const moduleId = slot?.alternatives[0]?.moduleId ?? '';
    const target = { id: drafted.assembly.id, ifMatch: revision };
    const swap = { slotId: slot?.slotId ?? '', moduleId };
    const swapped = remember(await swapFill(deps, BRAND_MANAGER, target, swap));
    expect(allFills(swapped.assembly.content).map((fill) => fill.moduleId)).toContain(moduleId);
    await expectNumbered(swapped);
    expect(verdictOf(swapped, 'REF-004')).toBe('pass');
    const { content } = swapped.assembly;
    const exchanged = content.slots.map(({ slotId }, index, slots) => ({
      ...(slots[slots.length - 1 - index] ?? slots[0]),
      slotId,
    }));
    const reordered = await edit({ ...content, slots: fillSchema.array().parse(exchanged) });
    await expectNumbered(reordered);
    expect(verdictOf(reordered, 'REF-004')).toBe('pass');
  });

  it('are blocked when the slots stand otherwise than in the template', async () => {
    const { content } = drafted.assembly;
    expect(content.slots.length).toBeGreaterThan(1);
    const reversed = await edit({ ...content, slots: content.slots.toReversed() });
    expect(verdictOf(reversed, 'REF-004')).toBe('block');
  });

  it('are numbered again after an adaptation that keeps its markers', async () => {
    const adapted = await editFills((fill) => ({
      ...fill,
      text: fill.text.replace('## ', '## Neu: '),
      origin: 'local_edit',
    }));
    await expectNumbered(adapted);
    expect(verdictOf(adapted, 'REF-004')).toBe('pass');
    expect(verdictOf(adapted, 'LANG-003')).toBe('pass');
  });

  it('are blocked after an adaptation that loses, invents or damages a marker', async () => {
    for (const change of [
      (text: string) => text.replaceAll(/\[\^[^\]]+\]/gu, ''),
      (text: string) => `${text} [^REF-NOBODY]`,
      (text: string) => text.replace(/\[\^([^\]]+)\]/u, '[^$1'),
    ]) {
      const adapted = await editFills((fill) =>
        isCiting(fill) ? { ...fill, text: change(fill.text), origin: 'local_edit' } : fill,
      );
      expect(verdictOf(adapted, 'REF-004')).toBe('block');
    }
  });

  it('are followed by the footnotes of the claims, in the language of the email', async () => {
    const { assembly } = drafted;
    const { rows } = await deps.database.query<{ module_id: string; version: number; text: string }>(
      `SELECT module_id, version, rendition->>'text' AS text FROM content_module
        CROSS JOIN LATERAL jsonb_array_elements(content->'renditions') AS rendition
        WHERE current AND module_id = 'MOD-CARD-EFF-PRIMARY' AND rendition->>'language' = 'de'`,
    );
    const [module] = rows;
    const [first] = assembly.content.slots;
    if (!module || !first) throw new Error('The demonstration library has no German primary result.');
    const fill: Fill = { ...first, moduleId: module.module_id, version: module.version, text: module.text };
    const content = { ...assembly.content, slots: [fill] };
    const { rendered } = await renderAssembly(deps.database, deps.view, content);
    expect(rendered.text).toMatch(/\[1,\*\]/u);
    expect(rendered.text).toContain('* Primärer Endpunkt: Zeit bis zum ersten Ereignis');
  });
});
