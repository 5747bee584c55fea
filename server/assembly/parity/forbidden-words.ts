import type { ParityFinding } from '../../../core/contract/parity.ts';
import { lexicalTokens } from '../../../guardrails/lexicon/lexical-tokens.ts';
import { hitsOf, lexiconOf } from '../../../guardrails/lexicon/lexicon.ts';
import { PRAISE_KINDS } from '../../../guardrails/lexicon/lexicon-schema.ts';
import { packOf } from '../../../guardrails/packs.ts';
import type { SpokenText } from '../../../guardrails/text/compare-meaning.ts';
import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';
import { withSpaceBefore } from './meaning-findings.ts';

/**
 * Words of the market's lists that the target has and its source does not account for: a source of the same language
 * with the same words, or one of another language with as many of that kind. Same lists as LANG-001.
 */
export function forbiddenWords(source: SpokenText, target: SpokenText, market: string): ParityFinding[] {
  const pack = packOf(market);
  if (!pack) return [notJudged('no_rule_pack', `There is no rule pack for the market ${market}.`, market)];
  const lexicon = lexiconOf(pack, target.language);
  if (!lexicon)
    return [
      notJudged(
        'no_word_list',
        `There is no word list for this language: ${target.language}.`,
        target.language,
      ),
    ];
  const isSameLanguage = baseLanguage(source.language) === baseLanguage(target.language);
  const sourceLexicon = lexiconOf(pack, source.language);
  const approved = sourceLexicon ? hitWords(source, sourceLexicon) : [];
  const keyOf = ({ kind, words }: (typeof approved)[number]) => (isSameLanguage ? `${kind} ${words}` : kind);
  const left = Map.groupBy(approved, keyOf);
  return hitWords(target, lexicon).flatMap((hit) => {
    if (left.get(keyOf(hit))?.pop()) return [];
    const { span, source: clause } = hit;
    const found = target.text.slice(span.start, span.end);
    return {
      kind: 'forbidden_word',
      change: null,
      severity: 'block',
      message: `“${found}” may not stand in text that nobody approved (${clause}).`,
      expected: null,
      found,
      span,
      fix: { span: withSpaceBefore(target.text, span), replacement: '' },
    };
  });
}

function hitWords({ text, language }: SpokenText, lexicon: NonNullable<ReturnType<typeof lexiconOf>>) {
  const tokens = lexicalTokens(text, language);
  return hitsOf(tokens, lexicon, PRAISE_KINDS).map(({ kind, source, first, last }) => ({
    kind,
    source,
    words: tokens
      .slice(first, last)
      .map(({ word }) => word)
      .join(' '),
    span: { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 },
  }));
}

const notJudged = (kind: 'no_rule_pack' | 'no_word_list', message: string, found: string): ParityFinding => ({
  kind,
  change: null,
  severity: 'block',
  message,
  expected: null,
  found,
  span: null,
  fix: null,
});
