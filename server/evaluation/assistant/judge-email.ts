import { allFills } from '../../../core/assembly/assembly.ts';
import { TOPIC_GAP } from '../../../core/assembly/proposal.ts';
import type { StoredAssembly } from '../../assembly/stored-assembly.ts';
import type { AssistantCase } from './case-schema.ts';
import type { Judged } from './judge-understanding.ts';

/** One expected slot: whether it holds an acceptable module, or offers one among its first three candidates. */
export interface JudgedSlot extends Judged {
  rightAt3: boolean;
}

/** A slot id that stands for every slot of the email. */
const ANY_SLOT = 'any';
const CANDIDATES = 3;

/** A pattern that ends in `*` names every module that begins so. */
export const namesModule = (pattern: string, moduleId: string): boolean =>
  pattern.endsWith('*') ? moduleId.startsWith(pattern.slice(0, -1)) : pattern === moduleId;

/** Holds each expected slot against the email; without an email nothing is filled. */
export function judgeSlots(
  assembly: StoredAssembly | undefined,
  expected: AssistantCase['expected']['slots'],
): JudgedSlot[] {
  const fills = assembly ? allFills(assembly.content) : [];
  return Object.entries(expected).map(([slotId, acceptable]) => {
    const accepts = (moduleId: string) => acceptable.some((pattern) => namesModule(pattern, moduleId));
    const inSlot = <Item extends { slotId: string }>(items: readonly Item[]) =>
      items.filter((item) => slotId === ANY_SLOT || item.slotId === slotId);
    const chosen = inSlot(fills).map(({ moduleId }) => moduleId);
    const alternatives = inSlot(assembly?.proposal.slots ?? []).flatMap((record) =>
      record.alternatives.slice(0, CANDIDATES - 1).map(({ moduleId }) => moduleId),
    );
    const right =
      acceptable.length === 0 ? assembly !== undefined && chosen.length === 0 : chosen.some(accepts);
    return {
      what: `slot ${slotId}`,
      expected: acceptable.join(' or ') || 'empty',
      found: chosen.join(', ') || 'empty',
      right,
      rightAt3: right || (acceptable.length > 0 && alternatives.some(accepts)),
    };
  });
}

/**
 * Whether each expected gap is named and its slot left empty, or nothing is called a gap where none is expected;
 * undefined where the case does not say.
 */
export function judgeGaps(
  assembly: StoredAssembly | undefined,
  expected: readonly string[] | undefined,
): Judged | undefined {
  if (expected === undefined) return undefined;
  const named = (assembly?.proposal.gaps ?? []).flatMap((gap) =>
    gap.slotId === TOPIC_GAP ? gap.topics : [gap.slotId],
  );
  const filled = new Set(assembly ? allFills(assembly.content).map(({ slotId }) => slotId) : []);
  const honest = expected.every((gap) => named.includes(gap) && !filled.has(gap));
  return {
    what: 'gaps',
    expected: expected.join(', ') || 'none',
    found: named.join(', ') || 'none',
    right: assembly !== undefined && honest && (expected.length > 0 || named.length === 0),
  };
}
