import type { Actor } from '../../../core/access/actor.ts';
import type { AiRecord } from '../../../core/contract/ai-record.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { readAssembly } from '../../assembly/get-assembly.ts';
import { checkedCallsOf } from './checked-calls.ts';

/** What AI-003 judges, for people: the engine of an email, what it was offered and what it said. */
export async function readAiRecord(deps: JudgeDeps, actor: Actor, id: string): Promise<AiRecord> {
  const { proposal } = await readAssembly(deps, actor, id);
  const { engine, offered, suggestions, generatedSlots, slots } = proposal;
  return {
    engine,
    offered: offered ?? null,
    suggestions,
    generatedSlots,
    modelRanks: slots.flatMap(({ slotId, moduleId, reasons, alternatives }) =>
      [{ moduleId, reasons }, ...alternatives].flatMap((module) =>
        module.reasons
          .filter(({ code }) => code === 'model_rank')
          .map(({ values }) => ({
            slotId,
            moduleId: module.moduleId,
            rank: Number(values['rank']),
            quote: String(values['quote']),
            bonus: Number(values['bonus']),
          })),
      ),
    ),
    calls: await checkedCallsOf(deps.database, id),
  };
}
