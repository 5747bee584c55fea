import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { BlockThreads } from '../comments/block-threads.tsx';
import { NewThread } from '../comments/new-thread.tsx';
import { BlockBody } from './block-body.tsx';
import { BlockHead } from './block-head.tsx';
import { useBlockName } from './block-name.ts';
import classes from './reading.module.css';

export interface BlockItemProperties {
  assembly: AssemblyView;
  block: BlockView;
  /** Holds something that this reader has not read. */
  isNew: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Null where the person does not review. */
  onTick: (() => void) | null;
  ticking: boolean;
  onComment: (() => void) | null;
  commenting: boolean;
  onCommented: () => void;
  neighbourName: (key: string) => string;
}

/** One block: its name, what reading it asks for, and, opened, its words with everything that belongs to them. */
export function BlockItem(properties: BlockItemProperties) {
  const { assembly, block, isNew, open, commenting, onCommented } = properties;
  const name = useBlockName()(block);
  return (
    <li
      className={classes['block']}
      tabIndex={-1}
      aria-label={name}
      data-block={block.key}
      data-changed={isNew}
      data-seen={block.seenAt !== null}
    >
      <BlockHead {...properties} name={name} />
      {open && <BlockBody {...properties} />}
      {commenting && <NewThread assemblyId={assembly.id} block={block} name={name} onDone={onCommented} />}
      <BlockThreads assemblyId={assembly.id} blockKey={block.key} />
    </li>
  );
}
