import { useTranslation } from 'react-i18next';
import type { AdaptationBlock } from '../../../../core/contract/adaptation.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';

/** What a block is called: the label of its slot or place, else what kind of part it is. */
export function useNameOf(): (block: Pick<AdaptationBlock, 'key' | 'kind' | 'label'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ key, kind, label }) => {
    if (Object.keys(label).length > 0) return localText(label, language);
    return kind === 'fixed' || kind === 'module'
      ? t(`adapt.kind.${kind}`, { number: key.split('.').at(-1) })
      : t(`adapt.kind.${kind}`);
  };
}
