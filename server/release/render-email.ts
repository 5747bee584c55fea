import { allFills, type AssemblyContent, type Fill } from '../../core/assembly/assembly.ts';
import { markFootnotes } from '../../core/assembly/footnotes.ts';
import { type NumberedReference, numberReferences } from '../../core/assembly/reference-list.ts';
import type { Claim, Reference, Slot, Template } from '../../core/library/content.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { NamedVisuals } from '../../core/library/visual/visual.ts';
import { neutralWords, type RecipientWords } from '../../core/release/recipient-words.ts';
import { aiDisclosureOf } from './ai-disclosure.ts';
import { htmlToText } from './html-to-text.ts';
import { inLanguage } from './in-language.ts';
import { markPart, markParts } from './mark-parts.ts';
import { renderFreeTexts } from './render-free-texts.ts';
import { recipientGroup } from './render-recipient.ts';
import { markFill, markGap, type MarksLanguage } from './provenance-marks.ts';
import { type Placing, placeVisuals } from './place-visuals.ts';
import { type NumberOf, renderMarkup, SafeHtml, unresolvedToken } from './render-markup.ts';
import { type FillRenderer, fillRenderer } from './render-fill.ts';
import { renderReferences } from './render-references.ts';
import { liquid, type Skeleton, skeletonOf } from './template-skeleton.ts';

/** What depends on where the email is sent from, not on what was chosen. */
export interface EmailView {
  /** https address of the visible unsubscribe link. */
  unsubscribeUrl: string;
  /** https address under which pictures are served; `USUAL_ASSETS_URL` without it. */
  assetsUrl?: string | undefined;
}

export interface RenderInput {
  template: Template;
  content: AssemblyContent;
  /** Current versions of the references that markers name. */
  references: ReadonlyMap<string, Reference>;
  /** Current claims with footnotes, by `versionKey`; without it no footnote is shown. */
  claims?: ReadonlyMap<string, readonly Claim[]> | undefined;
  /** Current visuals by the names that texts and template give them; without it no picture is placed. */
  visuals?: NamedVisuals | undefined;
  view: EmailView;
  /** Whom a send fills in; without it the words that fit each recipient, which are what is signed. */
  recipient?: RecipientWords | undefined;
}

export interface RenderedAssembly {
  subject: string;
  /** The line that mail clients show beside the subject; empty when the template has no such fixed text. */
  preheader: string;
  html: string;
  text: string;
  mjml: string;
  references: NumberedReference[];
}

export interface RenderOptions {
  /** Provenance marks in the given language: for the preview only, never for an exported form. */
  marks?: MarksLanguage;
}

type Scope = Record<string, unknown>;
type Group = Record<string, SafeHtml | string | null>;

const ADDRESS = /^(?:https:\/\/|mailto:)[^\s"<>]+$/u;
const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * Renders an assembly in all its forms. Whatever the template asks for and nothing provides (an unknown fixed text, an
 * empty required slot, a missing reference) stays in place as a visible `{{ … }}`, which EMAIL-001 refuses.
 *
 * @throws CodedError `invalid_request` when the template's MJML or Liquid is not valid.
 */
export async function renderEmail(
  input: RenderInput,
  options: RenderOptions = {},
): Promise<RenderedAssembly> {
  const { template, content } = input;
  const skeleton = await skeletonOf(template);
  const references = numberReferences(allFills(content));
  const numbers = new Map(references.map((entry) => [entry.referenceId, entry.number]));
  const numberOf: NumberOf = (id) => numbers.get(id);
  const footnotes = markFootnotes(
    content.slots,
    (fill) => input.claims?.get(versionKey(fill.moduleId, fill.version)) ?? [],
    content.context.language,
  );
  const renderFill = fillRenderer(numberOf, footnotes);
  const texts = fixedTextsFor(template, content);
  const subject = subjectOf(content, texts);
  const disclosure = aiDisclosureOf(content);
  const scope: Scope = {
    slots: markParts('slots', slotGroup(template.slots, content.slots, renderFill, options.marks)),
    free: markParts('free', renderFreeTexts(template, content, options.marks)),
    fixed: markParts(
      'fixed',
      mapValues(texts, (text) => renderMarkup(text, numberOf)),
    ),
    plain: mapValues(texts, (text) => onOneLine(plainTextOf(text))),
    references: markPart('references', renderReferences(references, input.references, footnotes)),
    recipient: recipientGroup(input.recipient ?? neutralWords(content.context.language)),
    unsubscribe_url: input.view.unsubscribeUrl,
    subject,
    language: content.context.language,
    ai_meta: disclosure.meta,
    ai_notice: disclosure.notice,
  };
  showUnresolved(skeleton, scope, texts);
  const placing: Placing = {
    visuals: input.visuals ?? new Map(),
    language: content.context.language,
    assetsUrl: input.view.assetsUrl,
  };
  const { html, mjml } = inLanguage(
    {
      html: placeVisuals(String(liquid.renderSync(skeleton.html, scope)), placing),
      mjml: placeVisuals(String(liquid.renderSync(skeleton.mjml, scope)), placing),
    },
    content.context.language,
  );
  return {
    subject,
    preheader: onOneLine(plainTextOf(texts['preheader'] ?? '')),
    html,
    text: htmlToText(html),
    mjml,
    references,
  };
}

const mapValues = (
  texts: Readonly<Record<string, string>>,
  render: (text: string) => SafeHtml | string,
): Group => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, render(text)]));

/** Fixed texts of the template for the market and language of a content; empty when it has none for them. */
export function fixedTextsFor(
  template: Template,
  { context }: AssemblyContent,
): Readonly<Record<string, string>> {
  const found = template.fixedTexts.find(
    (fixed) => fixed.market === context.market && fixed.language === context.language,
  );
  return found?.texts ?? {};
}

/** Mail clients show a subject as plain text on one line, so markup and line breaks are taken out. */
const subjectOf = (content: AssemblyContent, texts: Readonly<Record<string, string>>): string =>
  onOneLine(plainTextOf(content.subject?.text ?? texts['subject'] ?? '')) || unresolvedToken('subject');

function slotGroup(
  slots: readonly Slot[],
  fills: readonly Fill[],
  renderFill: FillRenderer,
  marks: MarksLanguage | undefined,
): Group {
  // Without a prototype: a slot may be called `constructor`.
  const group: Group = Object.create(null);
  for (const fill of fills) {
    const html = renderFill(fill);
    const before = group[fill.slotId] ?? '';
    group[fill.slotId] = new SafeHtml(`${before}${(marks ? markFill(fill, html, marks) : html).html}`);
  }
  for (const slot of slots) {
    const filled = group[slot.id];
    if (filled instanceof SafeHtml && filled.html !== '') continue;
    if (marks) group[slot.id] = markGap(slot.id, marks);
    else group[slot.id] = slot.required ? unresolvedToken(`slots.${slot.id}`) : null;
  }
  return group;
}

/** Puts a visible token wherever the template reads something that does not exist or must not stand there. */
function showUnresolved(skeleton: Skeleton, scope: Scope, texts: Readonly<Record<string, string>>): void {
  for (const path of skeleton.variables) {
    const [root = '', key] = path.split('.');
    const group = scope[root];
    if (!Object.hasOwn(scope, root)) scope[root] = unresolvedToken(path);
    if (key === undefined || !isGroup(group) || Object.hasOwn(group, key)) continue;
    if (root === 'slots' || !skeleton.tested.has(path)) group[key] = unresolvedToken(path);
  }
  for (const path of skeleton.addresses) {
    const [root = '', key = ''] = path.split('.');
    const group = scope[root];
    const address = texts[key] ?? '';
    if (isGroup(group)) group[key] = ADDRESS.test(address) ? address : unresolvedToken(path);
  }
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !(value instanceof SafeHtml);
