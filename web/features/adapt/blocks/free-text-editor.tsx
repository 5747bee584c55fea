import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdaptationBlock, AdaptationView } from '../../../../core/contract/adaptation.ts';
import { IslandField } from '../checks/island-field.tsx';
import { useAdaptChange } from '../data/use-adapt-change.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { SuggestedWording } from '../suggest/suggested-wording.tsx';
import { SaveState } from './save-state.tsx';

interface Properties {
  block: AdaptationBlock;
  place: NonNullable<AdaptationBlock['freeText']>;
  name: string;
  view: AdaptationView;
}

/** A place of the template for words of one's own; compared with those of the source where it has any. */
export function FreeTextEditor({ block, place, name, view }: Properties) {
  const { t } = useTranslation();
  const { assembly } = view;
  const { context } = assembly;
  const change = useAdaptChange(assembly.id);
  const textIn = ({ blocks }: AdaptationView) =>
    blocks.find(({ key }) => key === block.key)?.target?.text ?? '';
  const autosave = useAutosave({
    name: `adapt.${assembly.id}.${block.key}`,
    server: textIn(view),
    save: async (text) =>
      textIn(await change.mutateAsync({ kind: 'free_text', placeId: place.placeId, text })),
  });
  return (
    <div>
      {block.source ? (
        <IslandField
          assemblyId={assembly.id}
          blockId={block.key}
          source={block.source}
          value={autosave.text}
          onChange={autosave.setText}
          language={context.language}
          market={context.market}
          maxLength={place.maxLength}
          label={name}
          product={context.product}
        />
      ) : (
        <Textarea
          label={name}
          description={t('adapt.freeTextHint', { most: place.maxLength })}
          autosize
          minRows={2}
          lang={context.language}
          dir="auto"
          value={autosave.text}
          onChange={(event) => autosave.setText(event.currentTarget.value)}
        />
      )}
      <SaveState autosave={autosave} label={name} approved={null} />
      {block.source && (
        <SuggestedWording
          view={view}
          place={{ kind: 'free_text', placeId: place.placeId }}
          source={block.source}
          maxLength={place.maxLength}
          label={name}
        />
      )}
    </div>
  );
}
