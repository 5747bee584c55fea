import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import { judgedTexts, nothingWritten } from '../free-text/judged-texts.ts';
import { type LexicalToken, lexicalTokens } from '../lexicon/lexical-tokens.ts';
import { hitsOf, type Lexicon, type LexiconHit, lexiconOf } from '../lexicon/lexicon.ts';
import { PRAISE_KINDS } from '../lexicon/lexicon-schema.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  superlative: 'A superlative stands in text that nobody approved.',
  absolute: 'An absolute statement stands in text that nobody approved.',
  urgency: 'Words that press the reader stand in text that nobody approved.',
  comparison: 'A comparison stands in text that nobody approved.',
};

/** Free text is fair when it praises nothing; proof belongs to approved claims. */
export default defineRule({
  id: 'LANG-001',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 6.1 to 6.4; EFPIA Code 2019 Art. 3; Directive 2001/83/EC Art. 87; 21 CFR 202.1(e)(6)',
  summary: 'Free and edited text has no superlative, no absolute, no comparison and no urgency.',
  needs: ['pack'],
  notApplicable: nothingWritten,
  check: (facts) =>
    judgedTexts(facts).flatMap(({ slotId, language, text, source }) => {
      const lexicon = lexiconOf(facts.pack, language);
      if (!lexicon) return [noWordList(slotId, language)];
      return addedHits(text, source, language, lexicon).map(({ kind, source: clause, span }) =>
        finding(MESSAGES[kind] ?? '', {
          slotId,
          span,
          evidence: `“${text.slice(span.start, span.end)}” (${clause})`,
          fix: 'Take these words out. What an approved module says may stand in a slot.',
        }),
      );
    }),
});

const noWordList = (slotId: string, language: string): Finding =>
  finding('There is no word list for this language, so nobody can judge this text.', {
    slotId,
    evidence: `Language ${language}`,
    fix: 'Take the text out, or restore the approved words.',
  });

interface AddedHit extends LexiconHit {
  span: { start: number; end: number };
}

/** Words of the lists that the text has and its source has not, or not so often. */
function addedHits(text: string, source: string | undefined, language: string, lexicon: Lexicon): AddedHit[] {
  const known = new Map<string, number>();
  if (source !== undefined) {
    const tokens = lexicalTokens(source, language);
    for (const hit of hitsOf(tokens, lexicon, PRAISE_KINDS))
      known.set(wordsOf(tokens, hit), (known.get(wordsOf(tokens, hit)) ?? 0) + 1);
  }
  const tokens = lexicalTokens(text, language);
  return hitsOf(tokens, lexicon, PRAISE_KINDS).flatMap((hit) => {
    const key = wordsOf(tokens, hit);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    const span = { start: tokens[hit.first]?.start ?? 0, end: tokens[hit.last - 1]?.end ?? 0 };
    return left > 0 ? [] : [{ ...hit, span }];
  });
}

const wordsOf = (tokens: readonly LexicalToken[], { first, last }: LexiconHit): string =>
  tokens
    .slice(first, last)
    .map(({ word }) => word)
    .join(' ');
