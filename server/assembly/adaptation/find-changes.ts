import { type StaleChange, staleChanges } from '../../../core/assembly/adaptation/stale-changes.ts';
import type { Context } from '../../../core/assembly/context.ts';
import { CodedError } from '../../../core/errors.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import type { Database } from '../../db/client.ts';
import { wordDiff } from '../../review/blocks/word-diff.ts';
import { sha256Hex } from '../../sha256.ts';
import { findAssembly, type StoredAssembly } from '../stored-assembly.ts';
import { blocksOfContent } from './blocks-of-content.ts';
import { loadModulesNow } from './load-modules-now.ts';
import type { StoredAdaptation } from './stored-adaptation.ts';

/** What changed since an adaptation was made, and the source as it is now. */
export interface ChangesSince {
  source: StoredAssembly;
  changes: StaleChange[];
}

/** Compares the source then with the source and the library now; reads only. */
export async function findChanges(
  database: Database,
  adaptation: StoredAdaptation,
  context: Context,
  own: readonly ReviewBlock[],
): Promise<ChangesSince> {
  const source = await findAssembly(database, adaptation.sourceId);
  if (!source) throw new CodedError('internal', 'The source of this adaptation cannot be read.');
  const ids = [...adaptation.blocks, ...own].flatMap(({ module }) => (module ? [module.id] : []));
  const changes = staleChanges(
    {
      adapted: adaptation.blocks,
      present: await blocksOfContent(database, source.content),
      own: own.filter(({ module }) => module !== null),
      languages: { source: adaptation.blocks[0]?.language ?? context.language, target: context.language },
      modules: await loadModulesNow(database, ids, context),
    },
    wordDiff,
    sha256Hex,
  );
  return { source, changes };
}
