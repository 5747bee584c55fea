import { allFills } from '../../../../../core/assembly/assembly.ts';
import type { BaseAssembly } from '../base-assembly.ts';
import { earlierFixedTexts, editText, writeFreeText } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless } from '../mutation.ts';
import type { FreeTexts } from './free-texts.ts';
import { freeTextsOf } from './free-texts.ts';

/** An edit that is labelled as one; APP-001 warns of every labelled edit, and that is no false alarm. */
const edited =
  (edit: (text: string, language: string) => string) =>
  (base: BaseAssembly): Change =>
    editText(base, (text, { fill }) => edit(text, fill.language), { origin: 'local_edit' });

const free =
  (kind: keyof FreeTexts, more: (text: string) => string = (text) => text) =>
  (base: BaseAssembly): Change => {
    const texts = freeTextsOf(base.content.context.language);
    return texts && writeFreeText(base, more(texts[kind]));
  };

const NUMBER_BEFORE_PERCENT = /(\d)[\s\u00a0\u202f]?%/gu;

/** Harmless changes of texts: what a reader does not take for another statement. */
export const HARMLESS_TEXT: readonly Mutation[] = [
  ...harmless(
    ['REF-005', 'LANG-003'],
    {
      'thin-space-before-percent': edited((text) => text.replaceAll(NUMBER_BEFORE_PERCENT, '$1\u202f%')),
      'no-space-before-percent': edited((text) => text.replaceAll(NUMBER_BEFORE_PERCENT, '$1%')),
      'trailing-zero': edited((text) => text.replace(/(\d[.,]\d)(?=[\s\u00a0\u202f]?%)/u, '$10')),
      'dash-of-a-range': edited((text) => text.replaceAll(/(\d)–(\d)/gu, '$1-$2')),
      'spaces-around-a-sign': edited((text) => text.replaceAll(/ ([<=]) /gu, '\u202f$1\u202f')),
      'two-spaces-between-words': edited((text) => text.replace(/ (\p{L})/u, '  $1')),
      'white-space-at-the-end': edited((text) => `${text}\n`),
      'typographic-apostrophe': edited((text) => text.replaceAll('’', "'")),
      'bold-taken-away': edited((text) => text.replaceAll('**', '')),
    },
    ['APP-001'],
  ),
  ...harmless(
    ['REF-004', 'REF-003'],
    {
      'space-before-the-marker': edited((text) => text.replace(/(?<=\S)\[\^/u, ' [^')),
      'line-break-before-the-marker': edited((text) => text.replace(/(?<=\S) ?\[\^/u, '\n[^')),
    },
    ['APP-001'],
  ),
  ...harmless(
    ['LANG-001', 'LANG-003', 'REF-005'],
    { 'greeting-in-a-local-edit': (base) => greetingAdded(base) },
    ['APP-001'],
  ),
  ...harmless(['LANG-001', 'LANG-002', 'LANG-004'], {
    'neutral-free-text': free('neutral'),
    'synonym-in-free-text': free('synonym'),
    'appointment-in-free-text': free('appointment'),
    'thanks-in-free-text': free('thanks'),
    'free-text-with-typographic-spaces': free('neutral', (text) => text.replaceAll(' ', '\u00a0')),
    'free-text-in-two-paragraphs': free('thanks', (text) => text.replace('. ', '.\n\n')),
  }),
  ...harmless(['REF-004'], {
    'list-as-it-is': ({ facts }) => ({
      records: JSON.parse(JSON.stringify({ referenceList: facts.referenceList ?? [] })),
    }),
  }),
  ...harmless(['APP-001', 'AI-002'], {
    'approved-text-called-a-local-edit': (base) =>
      editOrigin(base, { origin: 'local_edit', digitalSourceType: 'humanEdits' }),
  }),
  ...harmless(['APP-005', 'LANG-004', 'SAFE-001'], {
    'other-greeting-in-the-template': (base) =>
      earlierFixedTexts(base, (texts) => ({
        ...texts,
        greeting: GREETINGS[base.content.context.language] ?? '',
      })),
    'fixed-texts-of-another-market': (base) => {
      const { market } = base.content.context;
      const others = base.template.fixedTexts.map((each) =>
        each.market === market ? each : { ...each, texts: { ...each.texts, greeting: 'Ciao!' } },
      );
      return others.length < 2
        ? undefined
        : {
            library: JSON.parse(
              JSON.stringify({ templates: [{ id: base.template.id, fixedTexts: others }] }),
            ),
          };
    },
  }),
];

const GREETINGS: Readonly<Record<string, string>> = {
  en: 'Good morning,',
  de: 'Guten Tag,',
  fr: 'Bonjour,',
};

const greetingAdded = (base: BaseAssembly): Change => {
  const texts = freeTextsOf(base.content.context.language);
  return texts && editText(base, (text) => `${text}\n\n${texts.synonym}`, { origin: 'local_edit' });
};

const editOrigin = (base: BaseAssembly, patch: Record<string, unknown>): Change => {
  const [first] = allFills({ ...base.content, subject: null });
  return first && { change: { slots: { [first.slotId]: patch } } };
};
