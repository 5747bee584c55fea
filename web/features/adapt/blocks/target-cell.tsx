import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock, AdaptationView } from '../../../../core/contract/adaptation.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import { useMayEdit } from '../data/use-may-edit.ts';
import { SuggestPanel } from '../suggest/suggest-panel.tsx';
import { BlockFindings } from './block-findings.tsx';
import classes from './blocks.module.css';
import { ChooseOther } from './choose-other.tsx';
import { FreeTextEditor } from './free-text-editor.tsx';
import { IslandEditor } from './island-editor.tsx';
import { LockNote } from './lock-note.tsx';

interface Properties {
  block: AdaptationBlock;
  name: string;
  view: AdaptationView;
}

/** What the adaptation says: locked words with the reason, islands to write in, other modules, proposals. */
export function TargetCell({ block, name, view }: Properties) {
  const { t } = useTranslation();
  const { assembly } = view;
  const mayEdit = useMayEdit(assembly);
  const { target, lock, islands, freeText, slotId } = block;
  const numberOf = (id: string) =>
    assembly.references.find(({ referenceId }) => referenceId === id)?.number ?? null;
  return (
    <div className={classes['target']}>
      <Text size="xs" c="dimmed" fw={600}>
        {t('adapt.pane.target')}
        {target?.module && ` · ${target.module.id}@${target.module.version}`}
      </Text>
      {lock !== null && lock !== 'template_text' && lock !== 'reference_list' && (
        <LockNote lock={lock} hasIslands={islands.length > 0} />
      )}
      {target && (
        <OriginBar origin={target.origin}>
          <div lang={assembly.context.language}>
            <MarkupText source={target.text} numberOf={numberOf} />
          </div>
        </OriginBar>
      )}
      {mayEdit &&
        islands.map((island) => (
          <IslandEditor key={island.id} block={block} island={island} name={name} view={view} />
        ))}
      {mayEdit && freeText && <FreeTextEditor block={block} place={freeText} name={name} view={view} />}
      {slotId !== null && <BlockFindings slotId={slotId} results={assembly.checks.results} />}
      {mayEdit && slotId !== null && lock !== 'template_text' && (
        <ChooseOther slotId={slotId} name={name} assembly={assembly} />
      )}
      {target?.module && <SuggestPanel block={block} name={name} view={view} />}
    </div>
  );
}
