import type { Fill } from '../../core/assembly/assembly.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';

type Origin = Fill['origin'];

/** Solid, dashed and dotted differ without colour, so the marks hold in greyscale; each also stands in words. */
const BAR: Readonly<Record<Origin, string>> = {
  approved_verbatim: '4px solid #2b6f3e',
  local_edit: '4px dashed #7a4b00',
  ai_generated: '4px dotted #6b2fa0',
};

const WORDS: Readonly<Record<'en' | 'de', Readonly<Record<Origin | 'gap', string>>>> = {
  en: {
    approved_verbatim: 'Approved verbatim',
    local_edit: 'Local edit',
    ai_generated: 'AI-generated',
    gap: 'Nothing eligible for this slot',
  },
  de: {
    approved_verbatim: 'Wörtlich freigegeben',
    local_edit: 'Lokal geändert',
    ai_generated: 'KI-generiert',
    gap: 'Für diesen Platz ist nichts zulässig',
  },
};

/** Important, because a template's dark colours would otherwise repaint the words and not their ground. */
const LABEL_STYLE =
  'font:bold 11px/1.4 Arial,sans-serif;color:#333333 !important;background:#f2f2f2 !important;padding:1px 6px;margin:0 0 4px;display:inline-block;';

export type MarksLanguage = keyof typeof WORDS;

/** Wraps one fill for the preview. Exported emails never carry these marks. */
export function markFill(fill: Fill, html: SafeHtml, language: MarksLanguage): SafeHtml {
  const words = `${WORDS[language][fill.origin]} · ${fill.moduleId}@${fill.version}`;
  return new SafeHtml(
    `<div data-slot="${escapeHtml(fill.slotId)}" data-origin="${fill.origin}" ` +
      `data-module="${escapeHtml(`${fill.moduleId}@${fill.version}`)}" ` +
      `style="border-left:${BAR[fill.origin]};padding:0 0 0 10px;margin:0 0 8px;">` +
      `<div style="${LABEL_STYLE}">${escapeHtml(words)}</div>${html.html}</div>`,
  );
}

/** Shows in the preview that a slot is empty, instead of the unresolved token of the exported form. */
export const markGap = (slotId: string, language: MarksLanguage): SafeHtml =>
  new SafeHtml(
    `<div data-slot="${escapeHtml(slotId)}" data-origin="gap" style="border:2px dashed #555555;padding:8px 10px;">` +
      `<div style="${LABEL_STYLE}">${escapeHtml(WORDS[language].gap)}</div></div>`,
  );
