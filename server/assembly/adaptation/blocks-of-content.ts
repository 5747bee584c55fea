import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import type { Database } from '../../db/client.ts';
import { loadBlockLibrary } from '../../review/blocks/load-block-library.ts';
import { makeBlocks } from '../../review/blocks/make-blocks.ts';

/** The blocks of a content with the approved words behind them. @throws CodedError not_found without its template */
export async function blocksOfContent(database: Database, content: AssemblyContent): Promise<ReviewBlock[]> {
  const blocks = makeBlocks(content, await loadBlockLibrary(database, [content]));
  if (!blocks)
    throw new CodedError('not_found', `The library no longer has template ${content.template.id}.`);
  return blocks;
}
