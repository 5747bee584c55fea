import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { type ClassifiedBlock, classifyBlocks } from '../../../core/review/blocks/classify-blocks.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { loadBlockLibrary } from './load-block-library.ts';
import { loadSignedBefore } from './load-signed-before.ts';
import { makeBlocks } from './make-blocks.ts';
import { wordDiff } from './word-diff.ts';

/**
 * The blocks of many contents with what is to be read of each, in the order given; null for one whose template the
 * library does not hold. The number of queries grows with the markets among them, not with the contents.
 */
export async function classifyContents(
  { database, clock }: Pick<ChangeDeps, 'database' | 'clock'>,
  contents: readonly AssemblyContent[],
): Promise<(ClassifiedBlock[] | null)[]> {
  const library = await loadBlockLibrary(database, contents);
  const made = contents.map((content) => ({
    context: content.context,
    blocks: makeBlocks(content, library),
  }));
  const signed = new Map<string, Awaited<ReturnType<typeof loadSignedBefore>>>();
  for (const market of new Set(made.map(({ context }) => context.market))) {
    const blocks = made.flatMap((one) => (one.context.market === market ? (one.blocks ?? []) : []));
    signed.set(market, await loadSignedBefore(database, clock, market, blocks));
  }
  return made.map(({ context, blocks }) => {
    const signedBefore = signed.get(context.market)?.(context);
    return blocks && signedBefore ? classifyBlocks(blocks, signedBefore, wordDiff) : null;
  });
}
