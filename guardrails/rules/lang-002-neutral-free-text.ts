import { allFreeTexts } from '../../core/assembly/assembly.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { namedPeople } from '../free-text/named-people.ts';
import { statedClaims } from '../free-text/stated-claims.ts';
import { readWritten, type Statement, type WrittenText } from '../free-text/written-text.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';

/** Free text greets, thanks and makes appointments. Everything that must be proved or protected stands elsewhere. */
export default defineRule({
  id: 'LANG-002',
  version: 2,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 6.1, 12.9 and 14.1; Directive 2001/83/EC Art. 87 and 107a; Regulation (EU) 2016/679 Art. 4 and 9',
  summary: 'Free text makes no claim and mentions no adverse event, no patient and no person.',
  needs: ['pack'],
  notApplicable: ({ content }) =>
    content.freeTexts === undefined ? 'The email has no free text.' : undefined,
  check: (facts) =>
    allFreeTexts(facts.content).flatMap(({ slotId, language, text }) => {
      const lexicon = lexiconOf(facts.pack, language);
      if (!lexicon)
        return finding('There is no word list for this language, so nobody can judge this text.', {
          slotId,
          evidence: `Language ${language}`,
          fix: 'Take the text out.',
        });
      const written = readWritten(text, language, lexicon);
      const statements = [
        ...statedClaims(written, productNames(facts)),
        ...mentions(
          written,
          'adverse_event',
          'Free text mentions an adverse event; report it to pharmacovigilance.',
        ),
        ...mentions(written, 'patient', 'Free text speaks of a patient.'),
        ...namedPeople(written),
      ];
      return statements
        .toSorted((a, b) => a.span.start - b.span.start)
        .map(({ message, span }) =>
          finding(message, {
            slotId,
            span,
            evidence: `“${text.slice(span.start, span.end)}”`,
            fix: 'Take these words out. Free text greets, thanks or makes an appointment.',
          }),
        );
    }),
});

const mentions = (written: WrittenText, kind: 'adverse_event' | 'patient', message: string): Statement[] =>
  written.hits(kind).map((hit) => ({ message, span: written.spanOf(hit) }));

const productNames = ({ product, content, modules }: Facts): string[] => [
  ...(product ? [product.name, product.substance ?? ''] : []),
  ...(content.context.product ? [content.context.product] : []),
  ...[...modules.values()].map((module) => module.product),
];
