import type { z } from 'zod';
import type { listMarketPacks, MarketPackView } from '../../core/contract/market-packs.ts';
import { CodedError } from '../../core/errors.ts';
import { isMarket, MARKETS } from '../../core/library/vocabulary/markets.ts';
import { SHARED_LEXICONS } from '../../guardrails/lexicon/shared-lexicons.ts';
import type { MarketPack } from '../../guardrails/pack-schema.ts';
import { MARKET_PACKS, packOf } from '../../guardrails/packs.ts';

type PackRow = z.output<(typeof listMarketPacks)['responses'][200]>['packs'][number];

const languagesOf = (market: string): string[] => (isMarket(market) ? [...MARKETS[market].languages] : []);

/** Every market pack in short, in the order of the vocabulary's markets. */
export const packRows = (): PackRow[] =>
  [...MARKET_PACKS.values()].map(({ market, version, requirements, doubleOptIn, freeText }) => ({
    market,
    version,
    languages: languagesOf(market),
    requirements: requirements.length,
    doubleOptIn: doubleOptIn.required,
    freeText: freeText.allowed,
  }));

/**
 * One market pack in full, with the word lists of the market's languages.
 *
 * @throws CodedError `not_found` for a market without a pack.
 */
export function packView(market: string): MarketPackView {
  const pack = packOf(market);
  if (!pack)
    throw new CodedError(
      'not_found',
      `There is no rule pack for the market ${market}, so an email for it is blocked. Packs: ${[...MARKET_PACKS.keys()].join(', ')}.`,
    );
  const { lexicon: _lexicon, requirements, repetition, ...entries } = pack;
  return {
    ...entries,
    languages: languagesOf(market),
    repetition: repetition ?? null,
    requirements: requirements.map(({ mustContain, ...requirement }) => ({
      ...requirement,
      wording: mustContain,
    })),
    lexicon: languagesOf(market).flatMap((language) => lexiconRows(pack, language)),
  };
}

/** The market's own words first, then the list of the language that all markets share. */
function lexiconRows(pack: MarketPack, language: string): MarketPackView['lexicon'] {
  const own = (pack.lexicon[language] ?? []).map((entry) => ({ ...entry, ofMarket: true }));
  const shared = (SHARED_LEXICONS.get(language)?.entries ?? []).map((entry) => ({
    ...entry,
    ofMarket: false,
  }));
  return [...own, ...shared].map(({ except = [], ...entry }) => ({ ...entry, language, except }));
}
