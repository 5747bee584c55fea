import type { Finding } from '../../core/assembly/checks.ts';
import { allTexts } from '../../core/assembly/assembly.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { decodeEntities } from '../rendered-text.ts';

/** Tokens of Liquid, Veeva, Salesforce and other senders, and damaged halves of them. */
const TOKENS: readonly RegExp[] = [
  /\{\{[^}]*\}?\}?|\}\}|\{%.*?%\}|<%.*?%>|\[%.*?%\]/su,
  /\$\{[^}]*\}|\{![A-Za-z][\w.]*\}/u,
  /%%[A-Za-z_][\w .:=-]{0,80}%%|@@[A-Za-z_]\w*@@|##[A-Z_]{2,40}##|\*\|[A-Z_:]+\|\*/u,
  /\[\[[^\]\n]{1,80}\]\]|<<[\p{L}_][\p{L}\w .-]{0,60}>>/u,
];
/**
 * Text that waits for words. Capital letters count where the small word is one of the language ("to do list"), "TBC"
 * is left out because it abbreviates tuberculosis, and a bracket before an address is the label of a link.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /lorem ipsum|dolor sit amet|placeholder text|blindtext|platzhaltertext|texte à venir/iu,
  /(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|XXX+)(?![\p{L}\p{N}])/u,
  /\[\s*(?:insert|enter|placeholder|to be (?:added|confirmed|completed)|tbc|tbd|your|hier|platzhalter|insérer|indiquer|[àa] (?:compléter|confirmer))(?![\p{L}\p{N}])[^\]\n]{0,80}\](?!\()/iu,
  /\[[^\]\n]{0,60}(?:einfügen|einsetzen|ergänzen|eintragen)\s*\](?!\()/iu,
  /\[\s*(?:(?:first|last|full) ?name|name|date|vorname|nachname|datum|prénom|nom)\s*\](?!\()/iu,
];
const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | null =>
  patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? null;
const UNSEEN = /<style\b.*?<\/style>|<!--.*?-->/gisu;

/** What leaves is what was approved: no part of the form may still be waiting to be filled. */
export default defineRule({
  id: 'EMAIL-001',
  version: 3,
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
          { text: decodeEntities(rendered.html.replaceAll(UNSEEN, '')), name: 'the rendered HTML' },
          { text: rendered.text, name: 'the rendered plain text' },
        ]
      : []),
  ];
  return texts.flatMap(({ text, name, ...where }) =>
    [
      { match: firstOf(TOKENS, text), message: `An unresolved token stands in ${name}.` },
      { match: firstOf(PLACEHOLDERS, text), message: `Placeholder text stands in ${name}.` },
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
