import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock } from '../../../../core/contract/adaptation.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useMayEdit } from '../data/use-may-edit.ts';
import classes from './blocks.module.css';

interface Properties {
  order: NonNullable<AdaptationBlock['order']>;
  blockKey: string;
  name: string;
  assembly: AssemblyView;
  onMove: (blockKey: string, to: number, done: () => void) => void;
  onDragStart: (event: DragEvent) => void;
}

const idOf = (direction: 'up' | 'down', blockKey: string) => `move-${direction}-${blockKey}`;

/** Up, down, or dragged by the handle. The focus goes with the block; at an end it goes to the other button. */
export function OrderButtons({ order, blockKey, name, assembly, onMove, onDragStart }: Properties) {
  const { t } = useTranslation();
  const mayEdit = useMayEdit(assembly);
  const { position, of, keys } = order;
  const move = (direction: 'up' | 'down') => {
    const to = direction === 'up' ? position - 1 : position + 1;
    onMove(blockKey, to, () => {
      const isAtEnd = to === (direction === 'up' ? 0 : of - 1);
      const other = direction === 'up' ? 'down' : 'up';
      requestAnimationFrame(() =>
        document.getElementById(idOf(isAtEnd ? other : direction, keys[to] ?? blockKey))?.focus(),
      );
    });
  };
  if (!mayEdit) return null;
  return (
    <Group gap={4} role="group" aria-label={t('adapt.order', { name })}>
      <Text size="sm" c="dimmed">
        {t('adapt.position', { position: position + 1, of })}
      </Text>
      <ActionIcon
        id={idOf('up', blockKey)}
        variant="default"
        aria-label={t('adapt.moveUp', { name })}
        disabled={position === 0}
        onClick={() => move('up')}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        id={idOf('down', blockKey)}
        variant="default"
        aria-label={t('adapt.moveDown', { name })}
        disabled={position === of - 1}
        onClick={() => move('down')}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <span
        className={classes['handle']}
        draggable
        onDragStart={onDragStart}
        title={t('adapt.drag')}
        aria-hidden
      >
        <IconGripVertical size={18} />
      </span>
    </Group>
  );
}
