import { markWords } from '../../../core/assembly/understand/wishes/word-classes.ts';
import { fold } from '../../../core/fold.ts';
import { wordsOf } from '../../../core/assembly/understand/words.ts';
import { rankForSlots } from '../../library/rank-for-slots.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { slotsOf } from './answer-about.ts';
import type { Turn } from './turn.ts';

/** Shorter words are of any subject. */
const SHORTEST_WORD = 5;
/** A word that stands in more of the modules than this says nothing about one of them. */
const RARE = 0.5;

/**
 * Whether a message that asks for nothing known holds nothing new for an email either: it names no part of the context,
 * asks for no clearing up, and none of its words, apart from those of orders, stand in some of the modules that may be
 * used here and not in most of them.
 */
export async function hasNothingNew(turn: Turn, assembly: StoredAssembly): Promise<boolean> {
  const { understood, deps, text, quote } = turn;
  if (quote || text.trim() === '' || understood.named.length > 0 || understood.questions.length > 0)
    return false;
  const said = wordsOf(text).map((word) => word.folded);
  const ofOrders = new Set(markWords(said).flatMap(({ from, to }) => said.slice(from, to)));
  const { slots } = await rankForSlots(deps, {
    brief: text,
    context: { ...assembly.content.context, topics: [] },
    slots: await slotsOf(turn, assembly),
  });
  const modules = new Map(
    slots.flatMap(({ candidates }) =>
      candidates.map(({ moduleId, reasons }) => [
        moduleId,
        reasons.flatMap(({ code, values }) =>
          code === 'word_match' ? String(values['words']).split(', ').map(fold) : [],
        ),
      ]),
    ),
  );
  const counts = new Map<string, number>();
  for (const word of [...modules.values()].flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return ![...counts].some(
    ([word, count]) => word.length >= SHORTEST_WORD && !ofOrders.has(word) && count <= RARE * modules.size,
  );
}
