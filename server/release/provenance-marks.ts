import type { AssembledText, Fill } from '../../core/assembly/assembly.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';

type Origin = Fill['origin'];

/** Solid, dashed and dotted differ without colour, so the marks hold in greyscale; each also stands in words. */
const BAR: Readonly<Record<Origin, string>> = {
  approved_verbatim: '4px solid #2b6f3e',
  local_edit: '4px dashed #7a4b00',
  ai_generated: '4px dotted #6b2fa0',
};

const WORDS: Readonly<Record<'en' | 'de', Readonly<Record<Origin | 'gap' | 'free', string>>>> = {
  en: {
    approved_verbatim: 'Approved verbatim',
    local_edit: 'Local edit',
    ai_generated: 'AI-generated',
    free: 'free text',
    gap: 'Nothing eligible for this slot',
  },
  de: {
    approved_verbatim: 'Wörtlich freigegeben',
    local_edit: 'Lokal geändert',
    ai_generated: 'KI-generiert',
    free: 'freier Text',
    gap: 'Für diesen Platz ist nichts zulässig',
  },
};

/** Important, because a template's dark colours would otherwise repaint the words and not their ground. */
const LABEL_STYLE =
  'font:bold 11px/1.4 Arial,sans-serif;color:#333333 !important;background:#f2f2f2 !important;padding:1px 6px;margin:0 0 4px;display:inline-block;';

export type MarksLanguage = keyof typeof WORDS;

const mark = (
  { slotId, origin }: Pick<AssembledText, 'slotId' | 'origin'>,
  attributes: string,
  words: string,
  html: SafeHtml,
): SafeHtml =>
  new SafeHtml(
    `<div data-slot="${escapeHtml(slotId)}" data-origin="${origin}"${attributes} ` +
      `style="border-left:${BAR[origin]};padding:0 0 0 10px;margin:0 0 8px;">` +
      `<div style="${LABEL_STYLE}">${escapeHtml(words)}</div>${html.html}</div>`,
  );

/** Wraps one fill for the preview. Exported emails never carry these marks. */
export function markFill(fill: Fill, html: SafeHtml, language: MarksLanguage): SafeHtml {
  const pinned = versionKey(fill.moduleId, fill.version);
  const words = `${WORDS[language][fill.origin]} · ${pinned}`;
  return mark(fill, ` data-module="${escapeHtml(pinned)}"`, words, html);
}

/** Wraps one free text for the preview. */
export const markFreeText = (text: AssembledText, html: SafeHtml, language: MarksLanguage): SafeHtml =>
  mark(text, '', `${WORDS[language][text.origin]} · ${WORDS[language].free}`, html);

/** Shows in the preview that a slot is empty, instead of the unresolved token of the exported form. */
export const markGap = (slotId: string, language: MarksLanguage): SafeHtml =>
  new SafeHtml(
    `<div data-slot="${escapeHtml(slotId)}" data-origin="gap" style="border:2px dashed #555555;padding:8px 10px;">` +
      `<div style="${LABEL_STYLE}">${escapeHtml(WORDS[language].gap)}</div></div>`,
  );
