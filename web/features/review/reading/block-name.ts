import { useTranslation } from 'react-i18next';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';

type Named = Pick<BlockView, 'kind' | 'label' | 'key'>;

/** Names a block: its place as the template calls it, with a number from the second on, or what part it is. */
export function useBlockName(): (block: Named) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, label, key }) => {
    const part = key.split('.').at(-1) ?? '';
    if (label === null) return t(`reading.block.${kind}`, { part });
    const name = localText(label, language);
    return kind === 'module' && part !== '1' ? `${name} ${part}` : name;
  };
}
