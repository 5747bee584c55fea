import type { ReviewBlock } from './block.ts';

/** A hash that becomes known as signed when the assembly it stands in is. */
export interface SignedHash {
  kind: 'block' | 'pair' | 'template';
  hash: string;
  module: ReviewBlock['module'];
  referenceIds: readonly string[];
}

/** What a completing signature over these blocks makes known: each block, each pair of neighbours, each in its template. */
export function signedHashes(blocks: readonly ReviewBlock[]): SignedHash[] {
  const none = { module: null, referenceIds: [] };
  const all = blocks.flatMap(
    ({ hash, pairHash, templateHash, module, referenceIds, citations }): SignedHash[] => [
      { kind: 'block', hash, module, referenceIds },
      { kind: 'template', hash: templateHash, ...none },
      ...citations.map((citation) => ({
        kind: 'block' as const,
        hash: citation.hash,
        module: null,
        referenceIds: [citation.referenceId],
      })),
      ...(pairHash === null ? [] : [{ kind: 'pair' as const, hash: pairHash, ...none }]),
    ],
  );
  return [...new Map(all.map((row) => [`${row.kind} ${row.hash}`, row])).values()];
}
