import { useState } from 'react';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { BlockItem } from './block-item.tsx';
import { useBlockName } from './block-name.ts';
import type { ReviewBlocks } from './queries.ts';
import classes from './reading.module.css';
import { useShown } from './show-choice.tsx';
import { useReadingKeys } from './use-reading-keys.ts';
import { useTick } from './use-tick.ts';

/** Whether a block holds something that this reader has not read. */
const isNew = (block: BlockView): boolean =>
  block.seenAt === null && (block.class !== 'signed_before' || block.sinceMyLook !== null);

/** The blocks in reading order, with the keys that go from change to change. */
export function BlockList({ assembly, data }: { assembly: AssemblyView; data: ReviewBlocks }) {
  const person = usePerson();
  const name = useBlockName();
  const tick = useTick(assembly.id);
  const [shown] = useShown();
  // What a person opened or closed by hand stays so, until the words of the block change.
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const [commenting, setCommenting] = useState<string | null>(null);
  const byKey = new Map(data.blocks.map((block) => [block.key, block]));
  const setOpen = (key: string, open: boolean) => setByHand((before) => ({ ...before, [key]: open }));
  const toggleTick = (key: string) => {
    const block = byKey.get(key);
    if (!block || tick.isPending) return;
    setOpen(block.hash, block.seenAt !== null);
    tick.mutate(block);
  };
  const startComment = (key: string) => {
    const block = byKey.get(key);
    if (!block) return;
    setOpen(block.hash, true);
    setCommenting(key);
  };
  const mayTick = mayDo(person, 'assembly.sign');
  const mayComment = mayDo(person, 'assembly.comment');
  const list = useReadingKeys({
    tick: mayTick ? toggleTick : null,
    comment: mayComment ? startComment : null,
  });
  return (
    <ul ref={list} className={classes['blocks']}>
      {data.blocks.map((block) => (
        <BlockItem
          key={block.key}
          assembly={assembly}
          block={block}
          isNew={isNew(block)}
          open={byHand[block.hash] ?? (shown === 'all' || isNew(block))}
          onOpen={(open) => setOpen(block.hash, open)}
          onTick={mayTick ? () => toggleTick(block.key) : null}
          ticking={tick.isPending && tick.variables.key === block.key}
          onComment={mayComment ? () => startComment(block.key) : null}
          commenting={commenting === block.key}
          onCommented={() => setCommenting(null)}
          neighbourName={(key) => {
            const neighbour = byKey.get(key);
            return neighbour ? name(neighbour) : key;
          }}
        />
      ))}
    </ul>
  );
}
