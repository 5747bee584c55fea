import { useTranslation } from 'react-i18next';
import type { AdaptationBlock, AdaptationView } from '../../../../core/contract/adaptation.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { IslandField } from '../checks/island-field.tsx';
import { useAdaptChange } from '../data/use-adapt-change.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { SuggestedWording } from '../suggest/suggested-wording.tsx';
import { SaveState } from './save-state.tsx';

interface Properties {
  block: AdaptationBlock;
  island: AdaptationBlock['islands'][number];
  name: string;
  view: AdaptationView;
}

/** One island of approved words: saved while it is typed, compared with the approved words. */
export function IslandEditor({ block, island, name, view }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { assembly } = view;
  const { context } = assembly;
  const change = useAdaptChange(assembly.id);
  const label = t('adapt.island', { label: localText(island.label, language), name });
  const autosave = useAutosave({
    name: `adapt.${assembly.id}.${block.target?.module?.id}.${island.id}`,
    server: island.text,
    save: async (text) => {
      const saved = await change.mutateAsync({
        kind: 'island',
        blockKey: block.key,
        islandId: island.id,
        text,
      });
      const now = saved.blocks.find(({ key }) => key === block.key);
      return now?.islands.find(({ id }) => id === island.id)?.text ?? text;
    },
  });
  return (
    <div>
      <IslandField
        assemblyId={assembly.id}
        blockId={`${block.key} ${island.id}`}
        source={{ language: context.language, text: island.words }}
        value={autosave.text}
        onChange={autosave.setText}
        language={context.language}
        market={context.market}
        maxLength={island.maxLength}
        label={label}
        product={context.product}
      />
      <SaveState autosave={autosave} label={label} approved={island.words} />
      <SuggestedWording
        view={view}
        place={{ kind: 'island', blockKey: block.key, islandId: island.id }}
        source={{ language: context.language, text: island.words }}
        maxLength={island.maxLength}
        label={label}
      />
    </div>
  );
}
