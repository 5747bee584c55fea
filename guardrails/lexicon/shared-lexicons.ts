import de from '../packs/lexicon/de.json' with { type: 'json' };
import en from '../packs/lexicon/en.json' with { type: 'json' };
import fr from '../packs/lexicon/fr.json' with { type: 'json' };
import { type SharedLexicon, sharedLexiconSchema } from './lexicon-schema.ts';

/** The lists of each language that every market uses, validated when this file is loaded. */
export const SHARED_LEXICONS: ReadonlyMap<string, SharedLexicon> = new Map(
  [de, en, fr].map((source) => {
    const lexicon = sharedLexiconSchema.parse(source);
    return [lexicon.language, lexicon];
  }),
);
