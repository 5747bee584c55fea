import type { Actor } from '../../../core/access/actor.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { ImportKind } from '../../../core/library/import-result.ts';
import { isPeopleKind } from '../../../core/library/import-result.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import { appendEntries } from '../../audit/append-entries.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { ItemKind, Outcome, StoreOptions } from './item-kind.ts';

export interface ImportRun {
  deps: ChangeDeps;
  actor: Actor;
  kind: ImportKind;
  options?: StoreOptions;
}

/** Stores what the library has nothing against; changes and entries are saved together. */
export function storeBatch<Item>(
  run: ImportRun,
  kind: ItemKind<Item>,
  items: readonly Item[],
  rejectedRows: number,
): Promise<Outcome[]> {
  const { deps, actor, options = { keepStatus: false } } = run;
  if (items.length === 0) return Promise.resolve([]);
  return deps.database.transaction(async () => {
    const problems = (await kind.findProblems?.(deps.database, items)) ?? new Map<number, FieldProblem>();
    const warnings = (await kind.findWarnings?.(deps.database, items)) ?? new Map<number, FieldProblem>();
    const good = items.flatMap((item, index) => (problems.has(index) ? [] : [{ item, index }]));
    const stored = await kind.store(
      deps,
      good.map(({ item }) => item),
      options,
    );
    const byIndex = new Map(good.map(({ index }, place) => [index, stored.outcomes[place]]));
    const outcomes = items.map((_, index): Outcome => {
      const problem = problems.get(index);
      if (problem) return { result: 'rejected', problem };
      const outcome = byIndex.get(index) ?? { result: 'unchanged' };
      const warning = warnings.get(index);
      return outcome.result !== 'rejected' && warning ? { warning, ...outcome } : outcome;
    });
    const entry = importEntry(run.kind, outcomes, rejectedRows);
    await appendEntries(deps, actor, entry ? [...stored.entries, entry] : stored.entries);
    return outcomes;
  });
}

/** One entry per batch that changed something; a file that changes nothing leaves no trace in the log. */
function importEntry(
  kind: ImportKind,
  outcomes: readonly Outcome[],
  rejectedRows: number,
): AuditEntryDraft | undefined {
  const count = (result: Outcome['result']): number =>
    outcomes.filter((outcome) => outcome.result === result).length;
  const created = count('created');
  const updated = count('updated');
  if (created + updated === 0) return undefined;
  const isPeople = isPeopleKind(kind);
  return {
    type: isPeople ? 'people.imported' : 'library.imported',
    subject: { type: isPeople ? 'people' : 'library', id: kind },
    details: {
      kind,
      created,
      updated,
      unchanged: count('unchanged'),
      rejected: count('rejected') + rejectedRows,
    },
  };
}
