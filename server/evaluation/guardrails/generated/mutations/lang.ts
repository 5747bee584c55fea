import type { BaseAssembly } from '../base-assembly.ts';
import { earlierFixedTexts, editText, writeFreeText } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { violations } from '../mutation.ts';
import type { FreeTexts } from './free-texts.ts';
import { freeTextsOf } from './free-texts.ts';

const LOCAL_EDIT = { origin: 'local_edit' };

const free =
  (kind: keyof FreeTexts) =>
  (base: BaseAssembly): Change => {
    const texts = freeTextsOf(base.content.context.language);
    return texts && writeFreeText(base, texts[kind]);
  };

/** A sentence of the free texts at the end of an approved text, labelled as a local edit. */
const added =
  (kind: keyof FreeTexts) =>
  (base: BaseAssembly): Change => {
    const texts = freeTextsOf(base.content.context.language);
    return texts && editText(base, (text) => `${text}\n\n${texts[kind]}`, LOCAL_EDIT);
  };

type Replacement = readonly [find: RegExp, replace: string];

/** Words of an adaptation that change the meaning, tried in order on each slot. */
const adapted =
  (replacements: readonly Replacement[]) =>
  (base: BaseAssembly): Change =>
    editText(
      base,
      (text) => {
        const fitting = replacements.find(([find]) => find.test(text));
        return fitting ? text.replace(...fitting) : text;
      },
      LOCAL_EDIT,
    );

const PERCENTAGES = /(\d+(?:[.,]\d+)?)([\s\u00a0\u202f]?%.*?)(\d+(?:[.,]\d+)?)(?=[\s\u00a0\u202f]?%)/su;

/** What an adaptation must not change. */
const MEANINGS: Readonly<Record<string, readonly Replacement[]>> = {
  'percentages-swapped': [[PERCENTAGES, '$3$2$1']],
  'unit-changed': [
    [/(\d)([\s\u00a0\u202f]?)mg(?![\p{L}/])/u, '$1$2g'],
    [/(\d)([\s\u00a0\u202f]?)m[lL](?!\p{L})/u, '$1$2cl'],
    [/(\d)([\s\u00a0\u202f]?)mmHg/u, '$1$2cmHg'],
    [/(\d)([\s\u00a0\u202f]?)(?:weeks|months)/u, '$1$2years'],
    [/(\d)([\s\u00a0\u202f]?)(?:Wochen|Monate)/u, '$1$2Jahre'],
    [/(\d)([\s\u00a0\u202f]?)(?:semaines|mois)/u, '$1$2ans'],
  ],
  'negation-dropped': [
    [/ (?:did|was|were|is|are|does|do|must|should|may) not /u, ' '],
    [/ (?:nicht|keine?) /u, ' '],
    [/ n[e’] ?(\p{L}+) pas /u, ' $1 '],
  ],
  'negation-added': [
    // German has a "was" of its own, after a comma or colon.
    [/(?<![,:]) (was|were|is|are|had) /u, ' $1 not '],
    [/ occurred /u, ' did not occur '],
    [/ (war|waren|ist|sind|betrug|trat) /u, ' $1 nicht '],
    [/ (est|sont|était|étaient|avait) /u, ' n’$1 pas '],
  ],
  'direction-reversed': [
    [/\bFewer\b/u, 'More'],
    [/\b(?:lowered|reduced)\b/u, 'raised'],
    [/\brisen\b/u, 'fallen'],
    [/\bWeniger\b/u, 'Mehr'],
    [/\bgestiegen\b/u, 'gesunken'],
    [/\bMoins\b/u, 'Plus'],
    [/\baugmenté\b/u, 'diminué'],
  ],
  'qualifier-lost': [
    [/, each added to standard therapy/u, ''],
    [/, jeweils zusätzlich zur Standardtherapie/u, ''],
    [/, en ajout au traitement standard/u, ''],
  ],
  'population-changed': [
    [/\bdes patients\b/u, 'des enfants'],
    [/\b(?:adults|patients)\b/iu, 'children'],
    [/\b(?:Erwachsenen?|Patienten)\b/u, 'Kindern'],
    [/\b(?:adultes|patients)\b/u, 'enfants'],
  ],
};

/** The words of the module in another language than the slot says. */
const otherRendition = (base: BaseAssembly): Change =>
  editText(
    base,
    (text, { fill, module }) =>
      module.renditions.find(({ language }) => language !== fill.language)?.text ?? text,
    LOCAL_EDIT,
  );

const otherLanguage = ({ content }: BaseAssembly): 'en' | 'de' =>
  content.context.language === 'en' ? 'de' : 'en';

const SENTENCES = {
  en: 'This email is about a medicine, and here are the results with their sources for you to read.',
  de: 'In dieser E-Mail geht es um ein Arzneimittel, und hier sind die Ergebnisse mit ihren Quellen.',
} as const;

/** Seeded violations of the rules about language. */
export const LANG_MUTATIONS: readonly Mutation[] = [
  ...violations(['LANG-001'], {
    'superlative-in-free-text': free('superlative'),
    'absolute-in-free-text': free('absolute'),
    'comparison-in-free-text': free('comparison'),
    'urgency-in-free-text': free('urgency'),
    'superlative-in-a-local-edit': added('superlative'),
  }),
  ...violations(['LANG-002'], {
    'claim-in-free-text': free('claim'),
    'figure-in-free-text': free('figure'),
    'adverse-event-in-free-text': free('adverseEvent'),
    'patient-in-free-text': free('patient'),
    'person-in-free-text': free('person'),
    'study-in-free-text': free('study'),
  }),
  ...violations(
    ['LANG-003'],
    Object.fromEntries(Object.entries(MEANINGS).map(([kind, replacements]) => [kind, adapted(replacements)])),
  ),
  ...violations(['LANG-004'], {
    'text-of-another-language': otherRendition,
    'slot-declared-in-another-language': (base) =>
      editText(base, (text) => `${text} `, { ...LOCAL_EDIT, language: otherLanguage(base) }),
    'fixed-text-in-another-language': (base) =>
      earlierFixedTexts(base, (texts) => ({
        ...texts,
        ...(texts['intro'] === undefined
          ? { greeting: SENTENCES[otherLanguage(base)] }
          : { intro: SENTENCES[otherLanguage(base)] }),
      })),
    'free-text-in-another-language': (base) => writeFreeText(base, SENTENCES[otherLanguage(base)]),
  }),
];
