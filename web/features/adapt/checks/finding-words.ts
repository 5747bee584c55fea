import { useTranslation } from 'react-i18next';
import type { ParityFinding, ParityFix } from '../../../../core/contract/parity.ts';

/** A finding and its fix in the words of the interface. */
export function useFindingWords() {
  const { t } = useTranslation();
  return {
    sentence({ kind, change, expected, found }: ParityFinding): string {
      const words = { expected: expected ?? '', found: found ?? '' };
      if (change === null || kind === 'required_term' || kind === 'forbidden_variant')
        return t(`parity.sentences.${sentenceOf(kind)}`, words);
      const kindOf = t(`parity.kinds.${kind}`);
      return t(`parity.changes.${change}`, { kind: kindOf, ...words });
    },
    fix({ replacement }: ParityFix, found: string): string {
      const words = replacement.trim();
      return words === '' ? t('parity.takeOut', { words: found.trim() }) : t('parity.write', { words });
    },
  };
}

const SENTENCES = [
  'length',
  'forbidden_word',
  'required_term',
  'forbidden_variant',
  'no_rule_pack',
  'no_word_list',
  'words_not_compared',
] as const;

/** Every other kind says what became of a statement, and never comes without it. */
const sentenceOf = (kind: ParityFinding['kind']): (typeof SENTENCES)[number] | 'other' =>
  SENTENCES.find((one) => one === kind) ?? 'other';
