import type { z } from 'zod';
import { allFills } from '../../core/assembly/assembly.ts';
import type { Fill } from '../../core/assembly/assembly.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import type { RunnerUp } from '../../core/assembly/proposal.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { isAssemblyStatus, isPermitted } from '../../core/review/transitions.ts';
import { numberReferences } from '../../core/assembly/reference-list.ts';
import type {
  alternativeSchema,
  AssemblyView,
  citedReferenceSchema,
  SlotView,
} from '../../core/contract/assembly.ts';
import type { Slot, Template } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';
import { loadSlotSources } from './load-slot-sources.ts';
import type { SlotSources } from './load-slot-sources.ts';
import type { StoredAssembly } from './stored-assembly.ts';

const TOPIC_LABEL = { en: 'Topic', de: 'Thema', fr: 'Sujet' };
const SUBJECT_LABEL = { en: 'Subject line', de: 'Betreffzeile', fr: 'Objet' };

/** What the screen and the command line show of an assembly: its content with reasons, references and runners-up. */
export async function viewAssembly(
  database: Database,
  assembly: StoredAssembly,
  template: Template,
  checks: CheckReport,
): Promise<AssemblyView> {
  const { content, proposal } = assembly;
  const fills = allFills(content);
  const runnersUp = proposal.slots.flatMap((record) => record.alternatives);
  const sources = await loadSlotSources(database, [...fills, ...runnersUp]);
  const numbered = numberReferences(fills);
  const numbers = new Map(numbered.map((entry) => [entry.referenceId, entry.number]));
  const slotById = new Map(template.slots.map((slot) => [slot.id, slot]));
  const slotView = (fill: Fill) => viewSlot(fill, slotById.get(fill.slotId), assembly, sources, numbers);

  return {
    id: assembly.id,
    revision: assembly.revision,
    status: assembly.status,
    contentHash: assembly.contentHash,
    engine: proposal.engine.name,
    brief: assembly.brief,
    template: { ...content.template, name: template.name },
    context: content.context,
    subject: content.subject && slotView(content.subject),
    slots: content.slots.map(slotView),
    freeTexts: content.freeTexts ?? [],
    freeTextPlaces: template.freeTexts ?? [],
    references: numbered.map((entry) => ({
      ...entry,
      citation: sources.references.get(entry.referenceId)?.citation ?? '',
    })),
    gaps: proposal.gaps.map((gap) => ({ ...gap, label: slotById.get(gap.slotId)?.label ?? TOPIC_LABEL })),
    excluded: proposal.excluded,
    steps: proposal.steps,
    aiLabel: content.aiLabel,
    checks,
    createdBy: assembly.authorId,
    createdAt: assembly.createdAt.toISOString(),
    updatedAt: assembly.updatedAt.toISOString(),
    canUndo:
      assembly.contentRevision > 1 &&
      isAssemblyStatus(assembly.status) &&
      isPermitted('edit', assembly.status),
  };
}

function viewSlot(
  fill: Fill,
  slot: Slot | undefined,
  assembly: StoredAssembly,
  sources: SlotSources,
  numbers: ReadonlyMap<string, number>,
): SlotView {
  const module = sources.modules.get(versionKey(fill.moduleId, fill.version));
  const records = assembly.proposal.slots.filter((record) => record.slotId === fill.slotId);
  const chosen = records.find((record) => record.moduleId === fill.moduleId);
  const offered = chosen ?? records[0];
  return {
    ...fill,
    label: slot?.label ?? SUBJECT_LABEL,
    required: slot?.required ?? false,
    kind: module?.kind ?? '',
    keyMessage: module?.keyMessage ?? '',
    topics: module?.topics ?? [],
    score: chosen?.score ?? null,
    reasons: chosen?.reasons ?? [],
    references: (module?.claims ?? []).flatMap((claimId) => citedReferences(claimId, fill, sources, numbers)),
    alternatives: (offered?.alternatives ?? []).map((runnerUp) =>
      viewAlternative(runnerUp, fill.language, sources),
    ),
  };
}

function citedReferences(
  claimId: string,
  fill: Fill,
  sources: SlotSources,
  numbers: ReadonlyMap<string, number>,
): z.output<typeof citedReferenceSchema>[] {
  const claim = sources.claims.get(claimId);
  return (claim?.references ?? []).map(({ reference: referenceId, anchor: anchorId }) => {
    const reference = sources.references.get(referenceId);
    const anchor = reference?.anchors.find((each) => each.id === anchorId);
    return {
      number: numbers.get(referenceId) ?? null,
      referenceId,
      citation: reference?.citation ?? '',
      claimId,
      statement: claim?.statements[fill.language] ?? null,
      page: anchor?.page ?? '',
      quote: anchor?.quote ?? '',
    };
  });
}

function viewAlternative(
  runnerUp: RunnerUp,
  language: string,
  sources: SlotSources,
): z.output<typeof alternativeSchema> {
  const module = sources.modules.get(versionKey(runnerUp.moduleId, runnerUp.version));
  return {
    ...runnerUp,
    keyMessage: module?.keyMessage ?? '',
    text: module?.renditions.find((rendition) => rendition.language === language)?.text ?? '',
  };
}
