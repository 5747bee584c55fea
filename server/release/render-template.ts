import type { Template } from '../../core/library/content.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { assertRunsNothing } from './assert-runs-nothing.ts';
import { htmlToText } from './html-to-text.ts';
import { inLanguage } from './in-language.ts';
import { escapeHtml, renderMarkup, SafeHtml } from './render-markup.ts';
import { renderOriginals } from './render-originals.ts';
import { liquid, skeletonOf } from './template-skeleton.ts';

interface TemplateView {
  fill: 'places' | 'original';
  market?: string | undefined;
  language?: string | undefined;
  /** Language of the words that name the places. */
  words: 'en' | 'de';
}

interface ShownTemplate {
  subject: string;
  preheader: string;
  html: string;
  text: string;
}

const WORDS = {
  en: {
    slot: 'Slot',
    free: 'Editable place',
    fixed: 'Fixed text, not written yet',
    references: 'References',
  },
  de: {
    slot: 'Platz',
    free: 'Änderbare Stelle',
    fixed: 'Fester Text, noch nicht geschrieben',
    references: 'Quellen',
  },
} as const;

/** Solid, dashed and dotted, so that the kinds of place differ without colour; each also says what it is. */
const BOX = 'padding:8px 10px;margin:0 0 8px;color:#1d2b33 !important;background:#f2f5fa !important;';
const BORDERS = {
  slot: '2px solid #1d438d',
  free: '2px dashed #7a4b00',
  fixed: '2px dotted #b3201d',
} as const;
const ADDRESS = /^(?:https:\/\/|mailto:)[^\s"<>]+$/u;

const box = (kind: keyof typeof BORDERS, name: string, words: string, label: string): SafeHtml =>
  new SafeHtml(
    `<div data-place="${escapeHtml(name)}" style="${BOX}border:${BORDERS[kind]};"><strong>${escapeHtml(words)}</strong> ` +
      `${escapeHtml(label)}</div>`,
  );

/**
 * A template as an email that nobody wrote yet: each place says what may stand there, fixed texts are those of the market
 * and language; or, for an imported one, with the words of the imported email.
 *
 * @throws CodedError invalid_request when the template cannot be rendered
 */
export async function renderTemplate(template: Template, view: TemplateView): Promise<ShownTemplate> {
  if (view.fill === 'original' && template.imported) {
    const html = await renderOriginals(template);
    return { subject: template.imported.title, preheader: '', html, text: htmlToText(html) };
  }
  const texts =
    template.fixedTexts.find(({ market, language }) => market === view.market && language === view.language)
      ?.texts ?? {};
  const language = view.language ?? template.imported?.language ?? '';
  const html = await filled(template, view, texts, language || 'en');
  return {
    subject: plainTextOf(texts['subject'] ?? '') || template.name,
    preheader: plainTextOf(texts['preheader'] ?? ''),
    html,
    text: htmlToText(html),
  };
}

async function filled(
  template: Template,
  { words: wordsLanguage }: TemplateView,
  texts: Readonly<Record<string, string>>,
  language: string,
): Promise<string> {
  const words = WORDS[wordsLanguage];
  const skeleton = await skeletonOf(template);
  const label = (labels: Readonly<Record<string, string>>, id: string) =>
    labels[wordsLanguage] ?? labels['en'] ?? id;
  const groups: Record<'slots' | 'fixed' | 'plain' | 'free', Record<string, SafeHtml | string>> = {
    slots: Object.create(null),
    fixed: Object.create(null),
    plain: Object.create(null),
    free: Object.create(null),
  };
  for (const { id, label: labels } of template.slots)
    groups.slots[id] = box('slot', `slots.${id}`, `${words.slot} ${id}:`, label(labels, id));
  for (const { id, label: labels } of template.freeTexts ?? [])
    groups.free[id] = box('free', `free.${id}`, `${words.free} ${id}:`, label(labels, id));
  for (const path of skeleton.variables) {
    const [root = '', key = ''] = path.split('.');
    const text = texts[key];
    if (root === 'plain') groups.plain[key] = text === undefined ? key : plainTextOf(text);
    if (root !== 'fixed') continue;
    if (text !== undefined) groups.fixed[key] = renderMarkup(text, () => undefined);
    else if (!skeleton.tested.has(path)) groups.fixed[key] = box('fixed', path, `${words.fixed}:`, key);
  }
  for (const path of skeleton.addresses) {
    const [root = '', key = ''] = path.split('.');
    const address = texts[key] ?? '';
    if (root === 'plain') groups.plain[key] = ADDRESS.test(address) ? address : '#';
  }
  const rendered = String(
    liquid.renderSync(skeleton.html, {
      ...groups,
      references: new SafeHtml(`<p>${words.references}</p>`),
      unsubscribe_url: '#',
      subject: plainTextOf(texts['subject'] ?? '') || template.name,
      language,
      ai_meta: new SafeHtml(''),
      ai_notice: null,
    }),
  );
  const { html } = inLanguage({ html: rendered, mjml: '' }, language);
  // A template in JSON is not cleaned when it is imported.
  assertRunsNothing(html);
  return html;
}
