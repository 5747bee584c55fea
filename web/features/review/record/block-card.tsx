import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssemblyView, SlotView } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import { BlockReferences } from './block-references.tsx';
import classes from './blocks.module.css';

interface Properties {
  block: SlotView;
  references: AssemblyView['references'];
}

/** One block of the email: its words with their origin, the module they come from, and what backs them. */
export function BlockCard({ block, references }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const numbers = new Map(references.map(({ referenceId, number }) => [referenceId, number]));
  const path = `/library/${encodeURIComponent(block.moduleId)}?version=${block.version}`;
  return (
    <li className={classes['block']} tabIndex={-1} data-row id={`block-${block.slotId}`}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{localText(block.label, language)}</Text>
        <Badge variant="default" tt="none">
          {term('kind', block.kind)}
        </Badge>
      </Group>
      <OriginBar origin={block.origin}>
        <div lang={block.language}>
          <MarkupText source={block.text} numberOf={(id) => numbers.get(id) ?? null} />
        </div>
      </OriginBar>
      <Text size="sm" c="dimmed">
        <Anchor component={Link} to={path} underline="always">
          {block.moduleId}@{block.version}
        </Anchor>{' '}
        · {t(`choice.${block.choice}`)}
      </Text>
      <BlockReferences references={block.references} />
    </li>
  );
}
