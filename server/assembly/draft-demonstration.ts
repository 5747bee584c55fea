import { z } from 'zod';
import { aiLabelFor, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { Fill } from '../../core/assembly/assembly.ts';
import { contextSchema } from '../../core/assembly/context.ts';
import type { Proposal, RunnerUp } from '../../core/assembly/proposal.ts';
import { understandingOfContext } from '../../core/assembly/understanding.ts';
import type { Actor } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import { DEMONSTRATION_PEOPLE, demonstrationIdOf } from '../access/demonstration-accounts.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { startConversation } from './conversation/start-conversation.ts';
import { storeDraft } from './draft-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { findTemplate } from './load-templates.ts';
import { selectFills } from './select-fills.ts';
import type { Selection } from './select-fills.ts';

const demonstrationDraftSchema = z.strictObject({
  name: z.string(),
  templateId: z.string(),
  context: contextSchema,
  fills: z.array(z.strictObject({ slotId: z.string(), moduleId: z.string() })),
});

/**
 * Stores the draft that the demo begins with: one of its modules has lost its reference since, so a check blocks and
 * names its fix. It is what a person chose then; no engine would choose it now.
 */
export async function draftDemonstration(deps: AssemblyDeps, draft: unknown): Promise<Drafted> {
  const { name, templateId, context, fills } = demonstrationDraftSchema.parse(draft);
  const template = await findTemplate(deps.database, templateId);
  if (!template) throw new CodedError('not_found', `The demo names the unknown template ${templateId}.`);
  const chosen = await Promise.all(
    fills.map(({ slotId, moduleId }) => fillOf(deps, slotId, moduleId, context.language)),
  );
  const author = demonstrationAuthor();
  const id = await startConversation(deps, author, {
    understanding: understandingOfContext(context, templateId),
  });
  const selection = await selectFills(deps, { template: template.template, context, brief: name });
  const content = {
    format: 1 as const,
    template: { id: templateId, version: template.version },
    context,
    subject: chosen.find(({ slotId }) => slotId === SUBJECT_SLOT) ?? null,
    slots: chosen.filter(({ slotId }) => slotId !== SUBJECT_SLOT),
    aiLabel: aiLabelFor(chosen, selection.engine.name),
  };
  const proposal: Proposal = {
    engine: selection.engine,
    suggestions: [],
    generatedSlots: [],
    slots: chosen.map(({ slotId, moduleId }) => ({
      slotId,
      moduleId,
      score: null,
      reasons: [{ code: 'chosen_by_person', values: { name: author.printedName } }],
      alternatives: offeredFor(slotId, selection).filter((offered) => offered.moduleId !== moduleId),
    })),
    gaps: [],
    excluded: selection.excluded,
    steps: [],
  };
  return storeDraft(deps, author, { content, proposal, template }, { id, brief: name });
}

/** What the engine would offer for a slot today: its own choice, then its runners-up. */
const offeredFor = (slotId: string, { records, fills }: Selection): RunnerUp[] =>
  records
    .filter((record) => record.slotId === slotId)
    .flatMap(({ moduleId, score, reasons, alternatives }) => {
      const version = fills.find((fill) => fill.moduleId === moduleId)?.version;
      const best =
        version === undefined ? [] : [{ moduleId, version, score: score ?? 0, reasons, whyNot: [] }];
      return [...best, ...alternatives];
    });

function demonstrationAuthor(): Actor {
  const [person] = DEMONSTRATION_PEOPLE;
  if (!person) throw new Error('There is no demonstration person.');
  const { name, printedName, title, role, markets } = person;
  return { id: demonstrationIdOf(name), printedName, title, roles: [role], markets };
}

async function fillOf(deps: AssemblyDeps, slotId: string, moduleId: string, language: string): Promise<Fill> {
  const { rows } = await deps.database.query<{ version: number; text: string }>(
    `SELECT m.version, r.text FROM content_module m JOIN module_rendition r USING (module_id, version)
      WHERE m.current AND m.module_id = $1 AND r.language = $2`,
    [moduleId, language],
  );
  const [row] = rows;
  if (!row)
    throw new CodedError('not_found', `The demo names ${moduleId}, which has no text in ${language}.`);
  return { slotId, moduleId, ...row, language, origin: 'approved_verbatim', choice: 'human_selected' };
}
