import type { ContentStatus } from '../../library/vocabulary/terms.ts';
import type { HashText, ReviewBlock } from '../../review/blocks/block.ts';
import type { DiffPart, WordDiff } from '../../review/blocks/word-diff.ts';
import type { SourceBlock } from './source-block.ts';

/** What can change under an adaptation after it was made. */
export const STALE_CAUSES = [
  'source_changed',
  'source_added',
  'source_removed',
  'module_version',
  'module_ended',
] as const;
/** What has to be done again: take the new version, wait for its approval, choose another module, or read and compare. */
export const REDO = ['take_version', 'await_approval', 'choose_another', 'read_again'] as const;

/** One change since the adaptation was made. */
export interface StaleChange {
  /** SHA-256 over the cause and the new state: a further change gets another one. */
  id: string;
  blockKey: string;
  cause: (typeof STALE_CAUSES)[number];
  redo: (typeof REDO)[number];
  module: { id: string; from: number; to: number } | null;
  /** Word by word, in the language of the source. */
  source: DiffPart[];
  /** The same in the language of the adaptation, where that is another language and the module has a text in it. */
  target: DiffPart[] | null;
}

/** A module as the library holds it now, with what it said before. */
export interface ModuleNow {
  version: number;
  status: ContentStatus;
  /** Whether the current version may be used in the adaptation. */
  eligible: boolean;
  /** Text of a version in a language; undefined where it has none. */
  textOf: (version: number, language: string) => string | undefined;
}

export interface StaleInput {
  /** The source as it stood when it was adapted. */
  adapted: readonly SourceBlock[];
  /** The source as it stands. */
  present: readonly ReviewBlock[];
  /** Blocks of the adaptation that hold a module. */
  own: readonly Pick<ReviewBlock, 'key' | 'module'>[];
  languages: { source: string; target: string };
  /** By id, for every module of `adapted` and `own`. */
  modules: ReadonlyMap<string, ModuleNow>;
}

/**
 * Everything that changed since an adaptation was made: words of the source, and versions or ends of the modules that
 * the source held then and that the adaptation holds. Nothing of it is applied.
 */
export function staleChanges(input: StaleInput, diff: WordDiff, hash: HashText): StaleChange[] {
  return [...sourceChanges(input, diff, hash), ...moduleChanges(input, diff, hash)];
}

function sourceChanges({ adapted, present: all }: StaleInput, diff: WordDiff, hash: HashText): StaleChange[] {
  const present = all.filter(({ kind }) => kind !== 'references');
  const change = (blockKey: string, cause: StaleChange['cause'], before: string, after: string) => ({
    id: hash(JSON.stringify(['imprimatur.stale', 1, cause, blockKey, after])),
    blockKey,
    cause,
    redo: 'read_again' as const,
    module: null,
    source: diff(before, after),
    target: null,
  });
  const gone = adapted.flatMap((block) => {
    const after = present.find(({ key }) => key === block.key);
    if (!after) return [change(block.key, 'source_removed', block.text, '')];
    // The same module in a newer version is told once, as the change of the module.
    const isNewVersion = block.module !== null && after.module?.id === block.module.id;
    const follows =
      isNewVersion && after.module?.version !== block.module?.version && after.source === after.text;
    return after.hash === block.hash || follows
      ? []
      : [change(block.key, 'source_changed', block.text, after.text)];
  });
  const added = present
    .filter(({ key }) => adapted.every((block) => block.key !== key))
    .map(({ key, text }) => change(key, 'source_added', '', text));
  return [...gone, ...added];
}

function moduleChanges(
  { adapted, own, languages, modules }: StaleInput,
  diff: WordDiff,
  hash: HashText,
): StaleChange[] {
  const ownIds = new Set(own.flatMap(({ module }) => (module ? [module.id] : [])));
  // What the adaptation itself holds counts from the version that it holds.
  const watched = [...own, ...adapted.filter(({ module }) => module && !ownIds.has(module.id))];
  return watched.flatMap(({ key, module }) => {
    const current = module && modules.get(module.id);
    if (!current) return [];
    const ended = current.status === 'withdrawn' || current.status === 'expired';
    if (!ended && current.version <= module.version) return [];
    const holds = ownIds.has(module.id);
    const diffIn = (language: string) =>
      diff(current.textOf(module.version, language) ?? '', current.textOf(current.version, language) ?? '');
    const cause = ended ? 'module_ended' : 'module_version';
    const text = current.textOf(current.version, languages.target) ?? '';
    const source = ended ? [] : diffIn(languages.source);
    const others = !ended && languages.source !== languages.target && holds;
    return [
      {
        id: hash(
          JSON.stringify([
            'imprimatur.stale',
            1,
            cause,
            key,
            module.id,
            current.version,
            current.status,
            text,
          ]),
        ),
        blockKey: key,
        cause,
        redo: redoFor(current, { ended, holds }),
        module: { id: module.id, from: module.version, to: current.version },
        source,
        target: others ? diffIn(languages.target) : null,
      } satisfies StaleChange,
    ];
  });
}

function redoFor(
  { eligible, status }: ModuleNow,
  { ended, holds }: { ended: boolean; holds: boolean },
): StaleChange['redo'] {
  if (!holds) return 'read_again';
  if (ended) return 'choose_another';
  if (eligible) return 'take_version';
  return status === 'approved' ? 'choose_another' : 'await_approval';
}
