import { allFreeTexts, type AssembledText } from '../../core/assembly/assembly.ts';
import { type Facts, versionKey } from '../facts.ts';
import { approvedText } from '../used.ts';
import { allFills } from '../../core/assembly/assembly.ts';

/** A text in which nobody has judged every word yet. */
export interface JudgedText extends Pick<AssembledText, 'slotId' | 'language' | 'text'> {
  /** The approved words that it was made from; undefined when there are none: then every word is new. */
  source: string | undefined;
}

/** Markers and addresses of the mini-markup are no words; they leave blanks, so that places stay. */
const SILENT = /\[\^[^\]\n]{1,200}\]|\]\((?:https:\/\/|mailto:)[^\s)"<>]{1,2000}\)/gu;
export const silenced = (text: string): string =>
  text.replaceAll(SILENT, (silent) => ' '.repeat(silent.length));

/** Free texts, and fills whose words were edited or generated. Approved words are not judged again. */
export const judgedTexts = (facts: Facts): JudgedText[] => [
  ...allFreeTexts(facts.content).map((text) => ({ ...text, source: undefined })),
  ...allFills(facts.content)
    .filter(({ origin }) => origin !== 'approved_verbatim')
    .map((fill) => {
      const module = facts.modules.get(versionKey(fill.moduleId, fill.version));
      const source = module && approvedText(module, fill.language);
      return {
        ...fill,
        text: silenced(fill.text),
        source: source === undefined ? undefined : silenced(source),
      };
    }),
];

/** Why the language rules have nothing to judge; undefined when they have. */
export const nothingWritten = (facts: Facts): string | undefined =>
  judgedTexts(facts).length === 0 ? 'The email has no free text and no edited text.' : undefined;
