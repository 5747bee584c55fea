import { beforeAll, expect, it } from 'vitest';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { findAssembly, updateAssembly } from '../../../server/assembly/stored-assembly.ts';
import { readAssemblyFile } from '../../../server/assembly/read-assembly-file.ts';
import { setFreeText } from '../../../server/assembly/set-free-text.ts';
import { swapFill } from '../../../server/assembly/swap-fill.ts';
import { undoChange } from '../../../server/assembly/undo-change.ts';
import { viewOf } from '../../../server/assembly/get-assembly.ts';
import { canonicalBytes } from '../../../server/audit/canonical-bytes.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

const THANKS = 'Vielen Dank für Ihren Besuch <an Stand 4>.\n\nBis zum 12. März!';

describeOverDemoLibrary('free text', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const draft = async () => {
    const request = { templateId: 'TPL-CARD-POST-EVENT', brief: GERMAN_BRIEF, context: GERMAN_CONTEXT };
    return (await draftAssembly(deps, BRAND_MANAGER, request)).assembly;
  };
  const write = (id: string, ifMatch: number, text: string, placeId = 'greeting') =>
    setFreeText(deps, BRAND_MANAGER, { id, ifMatch }, { placeId, text });

  it('is part of the content and of every rendered form as plain escaped text', async () => {
    const { id } = await draft();
    const { assembly, report } = await write(id, 1, ` ${THANKS} `);
    expect(assembly.content.freeTexts).toEqual([{ placeId: 'greeting', text: THANKS, origin: 'local_edit' }]);
    const { rendered } = await renderAssembly(deps.database, deps.view, assembly.content);
    for (const form of [rendered.html, rendered.mjml])
      expect(form).toContain('Besuch &lt;an Stand 4&gt;.</p><p');
    expect(rendered.text).toContain('Bis zum 12. März!');
    expect(report.results.filter(({ ruleId }) => ruleId.startsWith('LANG'))).toMatchObject(
      ['LANG-001', 'LANG-002', 'LANG-003', 'LANG-004'].map((ruleId) => ({ ruleId, verdict: 'pass' })),
    );
  });

  it('comes back unchanged from what propose prints, so that the file has the same content', async () => {
    const { id } = await draft();
    const { assembly, report } = await write(id, 1, THANKS);
    const printed = JSON.stringify(await viewOf(deps, assembly, report));
    const read = readAssemblyFile(printed, 'printed.json');
    expect(read.content).toEqual(assembly.content);
  });

  it('leaves no trace in a content without it, so that hashes stay, and undo brings it back', async () => {
    const before = await draft();
    expect(before.content).not.toHaveProperty('freeTexts');
    const written = await write(before.id, 1, THANKS);
    const removed = await write(before.id, 2, ' \n ');
    expect(removed.assembly.contentHash).toBe(before.contentHash);
    expect(canonicalBytes(removed.assembly.content)).toEqual(canonicalBytes(before.content));
    const undone = await undoChange(deps, BRAND_MANAGER, { id: before.id, ifMatch: 3 });
    expect(undone.assembly.contentHash).toBe(written.assembly.contentHash);
  });

  it('blocks a claim at once, with the words and the place', async () => {
    const { id } = await draft();
    const { report } = await write(id, 1, 'Cardivanta ist sicher und senkt die Einweisungen.');
    expect(report.verdict).toBe('block');
    const found = report.results.filter(({ verdict }) => verdict === 'block');
    expect(found.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['LANG-001', 'LANG-002']));
    for (const { findings } of found) expect(findings[0]).toMatchObject({ slotId: 'free.greeting' });
  });

  it('refuses an unknown place, a text that is too long and an old revision, and writes an audit entry else', async () => {
    const { id } = await draft();
    await expect(write(id, 1, THANKS, 'closing')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(write(id, 1, 'a'.repeat(301))).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(write(id, 7, THANKS)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await findAssembly(deps.database, id))?.revision).toBe(1);
    await write(id, 1, THANKS);
    const { rows } = await deps.database.query<{ entry: { details: unknown } }>(
      `SELECT convert_from(leaf, 'UTF8')::jsonb AS entry FROM audit_entry
        WHERE event_type = 'assembly.changed' AND convert_from(leaf, 'UTF8')::jsonb -> 'subject' ->> 'id' = $1`,
      [id],
    );
    expect(rows.map(({ entry }) => entry.details)).toEqual([
      { action: 'free_text', place: 'greeting', length: THANKS.length },
    ]);
  });

  it('keeps the label of generated words when a person edits them, and through a swap', async () => {
    const { id, brief, content, proposal, contentHash } = await draft();
    const generated = {
      ...content,
      freeTexts: [{ placeId: 'greeting', text: 'Vielen Dank.', origin: 'ai_generated' as const }],
    };
    await updateAssembly(
      deps.database,
      { id, brief, content: generated, contentHash, proposal },
      2,
      BRAND_MANAGER.id,
      deps.clock(),
    );
    const edited = await write(id, 2, THANKS);
    expect(edited.assembly.content.freeTexts?.[0]).toMatchObject({
      origin: 'ai_generated',
      digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    });
    expect(edited.assembly.content.aiLabel?.generatedSlots).toEqual(['free.greeting']);
    const swapped = await swapFill(
      deps,
      BRAND_MANAGER,
      { id, ifMatch: 3 },
      { slotId: 'subject', moduleId: null },
    );
    expect(swapped.assembly.content.aiLabel?.generatedSlots).toEqual(['free.greeting']);
    const { rendered } = await renderAssembly(deps.database, deps.view, swapped.assembly.content);
    expect(rendered.html).toContain('text generated for: free.greeting');
    expect(rendered.text).toContain('mit künstlicher Intelligenz verfasst');
  });
});
