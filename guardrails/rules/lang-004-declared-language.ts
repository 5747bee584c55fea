import { allTexts } from '../../core/assembly/assembly.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import type { FixedText } from '../../core/library/content.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { type ForeignSentence, foreignSentences } from '../language/foreign-sentences.ts';

const SHOWN = 120;

/** A reader gets what was approved for the language; words in another one were approved for somebody else. */
export default defineRule({
  id: 'LANG-004',
  version: 1,
  severity: 'block',
  source: 'Directive 2001/83/EC Art. 63 and 87; ABPI Code 2024 cl. 6.1 (clear, not misleading)',
  summary: 'Every text of the email stands in the language that is declared for it.',
  needs: [],
  check: (facts) => [...ownTexts(facts), ...fixedTexts(facts)],
});

const ownTexts = ({ content }: Facts): Finding[] =>
  allTexts(content).flatMap(({ slotId, language, text }) => [
    ...(language === content.context.language
      ? []
      : [
          finding('This text is declared in another language than the email.', {
            slotId,
            evidence: `text: ${language}; email: ${content.context.language}`,
            fix: 'Choose a module with a text in the language of the email.',
          }),
        ]),
    ...remembered(text, language).map((sentence) => ({
      ...foreign(sentence, language, 'This text'),
      slotId,
      ...spanIn(text, sentence),
    })),
  ]);

function fixedTexts({ content, template }: Facts): Finding[] {
  const { market, language } = content.context;
  const fixed: FixedText | undefined = template?.fixedTexts.find(
    (each) => each.market === market && each.language === language,
  );
  return Object.entries(fixed?.texts ?? {}).flatMap(([key, text]) =>
    remembered(text, language).map((sentence) => foreign(sentence, language, `The fixed text ${key}`)),
  );
}

const foreign = ({ text, language }: ForeignSentence, declared: string, what: string): Finding =>
  finding(`${what} stands in another language than declared.`, {
    evidence: `declared: ${declared}; reads as ${language}: “${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`,
    fix: 'Use the text of the declared language.',
  });

/** Markup may part the words of a sentence; then the finding has no place. */
function spanIn(source: string, { text }: ForeignSentence): Pick<Finding, 'span'> {
  const start = source.indexOf(text);
  return start < 0 ? {} : { span: { start, end: start + text.length } };
}

const REMEMBERED = 1_000;
const known = new Map<string, ForeignSentence[]>();

/** Approved and fixed texts come again in thousands of emails; a short memory keeps the rule fast. */
function remembered(text: string, language: string): readonly ForeignSentence[] {
  const key = `${language} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const found = foreignSentences(text, language);
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}
