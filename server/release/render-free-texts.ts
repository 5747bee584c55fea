import { allFreeTexts, freeTextSlot, type AssemblyContent } from '../../core/assembly/assembly.ts';
import type { Template } from '../../core/library/content.ts';
import { markFreeText, type MarksLanguage } from './provenance-marks.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';

/** Plain text as paragraphs: a blank line separates them, a line break stays; every other character is literal. */
const paragraphs = (text: string): SafeHtml =>
  new SafeHtml(
    text
      .replace(/\r\n?/gu, '\n')
      .split(/\n[ \t]*\n+/u)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => `<p style="margin:0 0 12px;">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
      .join(''),
  );

/**
 * The free text of each place that the template opens, by place id; null where none is written, which renders as
 * nothing. A text without a place is not rendered; APP-001 refuses it.
 */
export function renderFreeTexts(
  template: Template,
  content: AssemblyContent,
  marks: MarksLanguage | undefined,
): Record<string, SafeHtml | null> {
  const texts = new Map(allFreeTexts(content).map((text) => [text.slotId, text]));
  const group: Record<string, SafeHtml | null> = Object.create(null);
  for (const { id } of template.freeTexts ?? []) {
    const text = texts.get(freeTextSlot(id));
    const html = text && paragraphs(text.text);
    group[id] = text && html && marks ? markFreeText(text, html, marks) : (html ?? null);
  }
  return group;
}
