import type { Reason } from '../../core/assembly/reasons.ts';
import { needsOf } from './compile-problem.ts';
import { conflictOf, isPromising, SAFETY_KIND } from './fill-problem.ts';
import type { Choice, FillCandidate } from './fill-problem.ts';

const PRECISION = 1_000;

/**
 * Why a candidate was not chosen for a slot, told by putting it there in place of what the slot holds (its last module,
 * the one of the lowest rank) and leaving the rest as it is: a clash, a need, an imbalance, or a lower total.
 */
export function explainRunnerUp(
  candidate: FillCandidate,
  slotId: string,
  choices: readonly Choice[],
): Reason[] {
  const replaced = choices.findLast((choice) => choice.slotId === slotId)?.candidate;
  const beside = choices.flatMap((choice) => (choice.candidate === replaced ? [] : [choice.candidate]));
  const clashes = beside.flatMap((other): Reason[] => {
    const code = conflictOf(candidate, other);
    return code === undefined ? [] : [{ code, values: { module: other.moduleId } }];
  });
  if (clashes.length > 0) return clashes;
  const stops = [...unmetNeeds(candidate, beside), ...brokenBy(candidate, replaced, beside)];
  if (stops.length > 0) return stops;
  const difference = Math.round(((replaced?.score ?? 0) - candidate.score) * PRECISION) / PRECISION;
  return [{ code: 'lower_total', values: { difference } }];
}

const holdsOneOf = (modules: readonly FillCandidate[], group: readonly string[]): boolean =>
  modules.some(({ moduleId }) => group.includes(moduleId));

/** What the candidate needs and does not find beside it. */
function unmetNeeds(candidate: FillCandidate, beside: readonly FillCandidate[]): Reason[] {
  const unmet = (groups: readonly (readonly string[])[]) =>
    groups.filter((group) => group.length > 0 && !holdsOneOf([candidate, ...beside], group));
  return [
    ...unmet(candidate.safetyNotes).map((group): Reason => ({
      code: 'safety_note_needed',
      values: { module: group.join(', ') },
    })),
    ...unmet(candidate.requires.map((moduleId) => [moduleId])).map((group): Reason => ({
      code: 'needs_module',
      values: { module: group.join(', ') },
    })),
  ];
}

/** What would be missing beside it if it took the place of the present module. */
function brokenBy(
  candidate: FillCandidate,
  replaced: FillCandidate | undefined,
  beside: readonly FillCandidate[],
): Reason[] {
  if (!replaced) return [];
  const after = [candidate, ...beside];
  const needing = beside.find((other) => needsOf(other).some((group) => !holdsOneOf(after, group)));
  if (needing)
    return [{ code: 'place_needed', values: { needed: replaced.moduleId, module: needing.moduleId } }];
  const onlyNote = replaced.kind === SAFETY_KIND && !after.some(({ kind }) => kind === SAFETY_KIND);
  return onlyNote && after.some(isPromising)
    ? [{ code: 'safety_note_needed', values: { module: replaced.moduleId } }]
    : [];
}
