import { useTranslation } from 'react-i18next';
import type { AssemblyView, SlotView } from '../../../../core/contract/assembly.ts';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { BlockReferences } from '../record/block-references.tsx';
import { EarlierList } from './earlier-list.tsx';
import classes from './reading.module.css';

/** The slot of the assembly view that a block shows. */
function slotOf({ subject, slots }: AssemblyView, { kind, key, slotId }: BlockView): SlotView | null {
  if (kind === 'subject') return subject;
  const index = Number(key.split('.').at(-1)) - 1;
  return slots.filter((slot) => slot.slotId === slotId)[index] ?? null;
}

/** What backs a block: references with page and quote, and what was decided and said before on the same module. */
export function Evidence({ assembly, block }: { assembly: AssemblyView; block: BlockView }) {
  const { t } = useTranslation();
  if (block.module === null) return null;
  const references = slotOf(assembly, block)?.references ?? [];
  const earlier = block.earlierDecisions.length + block.earlierComments.length;
  return (
    <details className={classes['evidence']} data-evidence>
      <summary>
        {t('reading.evidence', {
          references: t('reading.evidenceReferences', { count: references.length }),
          earlier: t('reading.evidenceEarlier', { count: earlier }),
        })}
      </summary>
      <BlockReferences references={references} />
      <EarlierList block={block} />
    </details>
  );
}
