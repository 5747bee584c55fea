import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock } from '../../../../core/contract/adaptation.ts';
import classes from './blocks.module.css';

interface Properties {
  lock: NonNullable<AdaptationBlock['lock']>;
  hasIslands: boolean;
}

/** Why words cannot be changed here, always in sight. */
export function LockNote({ lock, hasIslands }: Properties) {
  const { t } = useTranslation();
  return (
    <span className={classes['lock']}>
      <IconLock size={14} aria-hidden />
      <span>{t(hasIslands ? 'adapt.lock.around_islands' : `adapt.lock.${lock}`)}</span>
    </span>
  );
}
