import { meansUnsubscribe } from '../../../../../core/library/template-import/tokens.ts';
import { fromSalesforce } from '../../../../../core/release/salesforce/swap-tokens.ts';
import { type MarkedPart, markedParts } from './mark-places.ts';

/** A part with what stood in it. */
export type OwnPart = Pick<MarkedPart, 'name' | 'line'> & { html: string };

/** The source of a template as it was before its places were filled. */
export interface OwnSource {
  source: string;
  /** Parts that became places, in reading order. */
  parts: OwnPart[];
  language: string;
  /** Subject line, with HTML entities as in the text. */
  title: string;
  /** Address of the unsubscribe link; absent when none was recognised. */
  unsubscribeUrl?: string;
}

/** Liquid reads nothing of a text without these. */
const HAS_LIQUID = /\{\{|\{%/u;
const AI_META =
  /<meta name="ai-disclosure" content="[^"<>]*">(?:<meta name="digital-source-type" content="[^"<>]*">)*/gu;
const EMPTY_RAW = '<mj-raw></mj-raw>';

/**
 * Takes the words out of an email that this program exported as HTML, for Salesforce or as MJML, and leaves everything
 * else exactly as it is: the same words at the same places give the same bytes again. Undefined for any other text, and
 * for a layout that was mirrored for a language written from right to left.
 *
 * @param stays parts that stay in the source word for word instead of becoming a place
 */
export function ownSourceOf(
  exported: string,
  kind: 'html' | 'mjml',
  stays: (part: OwnPart) => boolean,
): OwnSource | undefined {
  const language = /^[^<]*(?:<!doctype html>\s*)?<(?:html|mjml)\b[^<>]*?\slang="([A-Za-z0-9-]+)"/iu.exec(
    exported,
  )?.[1];
  if (language === undefined || /\sdir="rtl"/u.test(exported)) return undefined;
  const text = fromSalesforce(exported, language);
  const found = HAS_LIQUID.test(text) ? undefined : markedParts(text);
  const partOf = ({ name, line, from, to }: MarkedPart): OwnPart => ({
    name,
    line,
    html: text.slice(from, to),
  });
  const parts = found?.filter((part) => !stays(partOf(part)));
  const title = /<(mj-)?title>([^<]*)<\/\1title>/u.exec(text)?.[2] ?? '';
  if (!parts?.some(({ name }) => name.startsWith('slots.')) || title === '') return undefined;
  const unsubscribeUrl = unsubscribeLinkIn(text);
  const source = withPlaces(text, parts)
    .replaceAll(`<title>${title}</title>`, '<title>{{ subject }}</title>')
    .replaceAll(`<mj-title>${title}</mj-title>`, '<mj-title>{{ subject }}</mj-title>')
    .replaceAll(`aria-label="${title}"`, 'aria-label="{{ subject }}"')
    .replaceAll(` lang="${language}"`, ' lang="{{ language }}"')
    .replaceAll(`href="${unsubscribeUrl ?? ''}"`, (link) =>
      unsubscribeUrl === undefined ? link : 'href="{{ unsubscribe_url }}"',
    );
  return {
    source: kind === 'html' ? source.replaceAll(AI_META, '{{ ai_meta }}') : withoutAddedPlaces(source),
    parts: parts.map(partOf),
    language,
    title,
    ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
  };
}

/** Parts do not overlap, so they are replaced from the last to the first. */
const withPlaces = (text: string, parts: readonly MarkedPart[]): string =>
  parts.toReversed().reduce((source, { name, from, to }) => {
    if (name === 'ai_notice') return `${source.slice(0, from)}{{ ai_notice }}${source.slice(to)}`;
    // The mark itself is put around the words whenever they are filled in.
    const open = source.lastIndexOf('<', from - 1);
    const close = source.indexOf('>', to) + 1;
    return `${source.slice(0, open)}{{ ${name} }}${source.slice(close)}`;
  }, text);

/** What rendering adds to the MJML of a template each time (`withAiLabelPlaces`). */
const withoutAddedPlaces = (mjml: string): string =>
  mjml
    .replace(
      /<mj-raw>(?:<meta name="(?:ai-disclosure|digital-source-type)" content="[^"<>]*">)*<\/mj-raw>(?=<\/mj-head>)/u,
      '',
    )
    .replace(
      new RegExp(
        `${EMPTY_RAW}(?:<mj-section padding="8px 0">(?:(?!</mj-section>)[\\s\\S])*\\{\\{ ai_notice \\}\\}(?:(?!</mj-section>)[\\s\\S])*</mj-section>${EMPTY_RAW})?(?=</mj-body>)`,
        'u',
      ),
      '',
    );

function unsubscribeLinkIn(text: string): string | undefined {
  for (const [, address = '', words = ''] of text.matchAll(
    /<a\b[^<>]*?\shref="(https:[^"<>]+)"[^<>]*>([^<]*)<\/a>/gu,
  ))
    if (meansUnsubscribe(address + words)) return address;
  return undefined;
}
