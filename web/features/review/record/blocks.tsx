import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useRowKeys } from '../../../lib/use-row-keys.ts';
import { Section } from '../../../ui/section.tsx';
import { BlockCard } from './block-card.tsx';
import classes from './blocks.module.css';
import { blocksOf } from './origin-counts.ts';

/** Every block in reading order; `j` and `k` go from one to the next. */
export function Blocks({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const container = useRowKeys<HTMLUListElement>();
  const blocks = blocksOf(assembly);
  return (
    <Section title={t('review.blocks', { count: blocks.length })}>
      <ul ref={container} className={classes['blocks']}>
        {blocks.map((block, index) => (
          <BlockCard key={`${block.slotId} ${index}`} block={block} references={assembly.references} />
        ))}
      </ul>
    </Section>
  );
}
