import { parse } from 'parse5';
import { AI_META_PLACE, AI_NOTICE_BLOCK, AI_NOTICE_PLACE, withAiLabelPlaces } from './ai-disclosure.ts';
import type { Template } from '../../core/library/content.ts';

/** Both forms of a template's body with the places for the AI label; the Liquid in them is still to be filled. */
export interface TemplateBody {
  html: string;
  mjml: string;
}

/** @throws Error with the first fault of the MJML */
export function compileBody(template: Pick<Template, 'mjml' | 'bodyKind'>): Promise<TemplateBody> {
  return template.bodyKind === 'html' ? Promise.resolve(htmlBody(template.mjml)) : mjmlBody(template.mjml);
}

async function mjmlBody(mjml: string): Promise<TemplateBody> {
  // Loaded at the first compile: it is half of all the code, and most commands render nothing.
  const { default: mjml2html } = await import('mjml');
  const source = withAiLabelPlaces(mjml);
  // Strict, because a tag that MJML does not know would be dropped without a word, with the text in it.
  const { html } = await mjml2html(source, { validationLevel: 'strict', ignoreIncludes: true, fonts: {} });
  return { html, mjml: source };
}

/** Its MJML form carries the same HTML in `<mj-raw>`, the only place that MJML has for it. */
function htmlBody(source: string): TemplateBody {
  if (/<\/?mj-/iu.test(source)) throw new Error('it has a tag of MJML in its HTML');
  const { headStart, headEnd, bodyStart, bodyEnd } = partsOf(source);
  // An export of this program, imported again, has the places already.
  const meta = source.includes(AI_META_PLACE) ? '' : AI_META_PLACE;
  const notice = source.includes(AI_NOTICE_PLACE) ? '' : `{% if ai_notice %}${AI_NOTICE_BLOCK}{% endif %}`;
  const head = `${source.slice(headStart, headEnd)}${meta}`;
  const body = `${source.slice(bodyStart, bodyEnd)}${notice}`;
  return {
    html: `${source.slice(0, headStart)}${head}${source.slice(headEnd, bodyStart)}${body}${source.slice(bodyEnd)}`,
    mjml: `<mjml lang="{{ language }}"><mj-head><mj-raw>${head}</mj-raw></mj-head><mj-body><mj-raw>${body}</mj-raw></mj-body></mjml>`,
  };
}

/** Where head and body begin and end, as a browser reads it: a tag in a comment or an attribute is none. */
function partsOf(source: string): Record<'headStart' | 'headEnd' | 'bodyStart' | 'bodyEnd', number> {
  // A place is text, and text would end the head.
  const withoutPlaces = source.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/gu, (place) =>
    ' '.repeat(place.length),
  );
  const document = parse(withoutPlaces, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const children = root && 'childNodes' in root ? root.childNodes : [];
  const [head, body] = ['head', 'body'].map((name) => {
    const node = children.find(({ nodeName }) => nodeName === name);
    return node && 'tagName' in node ? node.sourceCodeLocation : undefined;
  });
  const headStart = head?.startTag?.endOffset;
  const headEnd = head?.endTag?.startOffset;
  const bodyStart = body?.startTag?.endOffset;
  const bodyEnd = body?.endTag?.startOffset;
  if (
    headStart === undefined ||
    headEnd === undefined ||
    bodyStart === undefined ||
    bodyEnd === undefined ||
    bodyStart < headEnd
  )
    throw new Error('it has no head or no body');
  return { headStart, headEnd, bodyStart, bodyEnd };
}
