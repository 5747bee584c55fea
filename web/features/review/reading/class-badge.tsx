import { IconArrowsJoin, IconCheck, IconPencil, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BlockClass } from '../../../../core/review/blocks/classify-blocks.ts';
import classes from './class-badge.module.css';

const ICONS = {
  signed_before: IconCheck,
  approved_new_neighbourhood: IconArrowsJoin,
  adapted: IconPencil,
  ai_generated: IconSparkles,
} as const;

/** What kind of reading a block asks for, as icon, word and frame; each differs in shape, so it reads in greyscale. */
export function ClassBadge({ name }: { name: BlockClass }) {
  const { t } = useTranslation();
  const Icon = ICONS[name];
  return (
    <span className={classes['badge']} data-class={name}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {t(`reading.class.${name}`)}
    </span>
  );
}
