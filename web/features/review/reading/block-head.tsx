import { Button, Checkbox, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BlockItemProperties } from './block-item.tsx';
import { ClassBadge } from './class-badge.tsx';
import classes from './reading.module.css';

/** Name, class and words to read of a block, with its tick and the way to comment on it. */
export function BlockHead({
  block,
  name,
  open,
  onOpen,
  onTick,
  ticking,
  onComment,
}: BlockItemProperties & { name: string }) {
  const { t } = useTranslation();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes['head']}>
      <div className={classes['name']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={open}
          aria-label={t(open ? 'reading.close' : 'reading.open', { block: name })}
          onClick={() => onOpen(!open)}
        >
          <Chevron size={16} aria-hidden />
          {name}
        </button>
      </div>
      <ClassBadge name={block.class} />
      <Text size="sm" c="dimmed">
        {block.wordsToRead === 0
          ? t('reading.nothingToRead')
          : t('reading.toRead', { count: block.wordsToRead })}
      </Text>
      {onTick && (
        <Checkbox
          size="sm"
          label={t('reading.seen')}
          aria-label={t('reading.seenOf', { block: name })}
          checked={block.seenAt !== null}
          disabled={ticking}
          onChange={onTick}
        />
      )}
      {onComment && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          aria-label={t('reading.commentOn', { block: name })}
          onClick={onComment}
        >
          {t('reading.comment')}
        </Button>
      )}
    </div>
  );
}
