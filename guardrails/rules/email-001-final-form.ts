import type { Finding } from '../../core/assembly/checks.ts';
import { allTexts } from '../../core/assembly/assembly.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';

/** Tokens of Liquid, Veeva and Salesforce (`{{…}}`, `{%…%}`), of other senders, and damaged halves of them. */
const TOKEN = /\{\{[^}]*\}?\}?|\}\}|\{%.*?%\}|<%.*?%>|\$\{[^}]*\}|%%[A-Za-z_]\w*%%|\*\|[A-Z_:]+\|\*/su;
/** Capital letters count: "TBC" is left out because it abbreviates tuberculosis. */
const PLACEHOLDER =
  /[Ll]orem [Ii]psum|\b(?:TODO|TBD|FIXME|XXX+)\b|\[(?:[Ii]nsert|INSERT|[Pp]laceholder|[Ee]infügen|[Pp]latzhalter|[Ii]nsérer|[ÀAàa] compléter)\b[^\]]*\]/u;
const STYLE_SHEET = /<style\b.*?<\/style>/gisu;

/** What leaves is what was approved: no part of the form may still be waiting to be filled. */
export default defineRule({
  id: 'EMAIL-001',
  version: 2,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 8.1 (certified in its final form)',
  summary: 'No unresolved token, no empty slot, no placeholder text.',
  needs: [],
  check: (facts) => [...emptySlots(facts), ...unfinishedTexts(facts)],
});

function emptySlots({ content, template }: Facts): Finding[] {
  const fix = 'Choose a module for this slot, or a template without it.';
  const empty = allTexts(content).filter((fill) => plainTextOf(fill.text).trim() === '');
  const unfilled = (template?.slots ?? []).filter(
    (slot) => slot.required && !content.slots.some((fill) => fill.slotId === slot.id),
  );
  const hasFixedSubject = template?.fixedTexts.some(
    ({ market, language, texts }) =>
      market === content.context.market &&
      language === content.context.language &&
      (texts['subject'] ?? '').trim() !== '',
  );
  return [
    ...empty.map(({ slotId }) => finding('This slot holds no words.', { slotId, fix })),
    ...unfilled.map(({ id }) => finding('This slot is required and empty.', { slotId: id, fix })),
    ...(content.subject || hasFixedSubject || !template
      ? []
      : [finding('The email has no subject line.', { slotId: 'subject', fix: 'Choose a subject line.' })]),
  ];
}

function unfinishedTexts({ content, rendered }: Facts): Finding[] {
  const texts = [
    ...allTexts(content).map(({ slotId, text }) => ({ slotId, text, name: 'this slot' })),
    ...(rendered
      ? [
          { text: rendered.subject, name: 'the rendered subject line' },
          { text: rendered.html.replaceAll(STYLE_SHEET, ''), name: 'the rendered HTML' },
          { text: rendered.text, name: 'the rendered plain text' },
        ]
      : []),
  ];
  return texts.flatMap(({ text, name, ...where }) =>
    [
      { match: TOKEN.exec(text), message: `An unresolved token stands in ${name}.` },
      { match: PLACEHOLDER.exec(text), message: `Placeholder text stands in ${name}.` },
    ].flatMap(({ match, message }) =>
      match
        ? [
            finding(message, {
              ...where,
              ...('slotId' in where
                ? { span: { start: match.index, end: match.index + match[0].length } }
                : {}),
              evidence: match[0].slice(0, 80),
              fix: 'Replace it with the final words.',
            }),
          ]
        : [],
    ),
  );
}
