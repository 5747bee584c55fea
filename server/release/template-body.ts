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

const lastOf = (html: string, tag: string): number => html.toLowerCase().lastIndexOf(tag);

/** Its MJML form carries the same HTML in `<mj-raw>`, the only place that MJML has for it. */
function htmlBody(source: string): TemplateBody {
  const headEnd = source.toLowerCase().indexOf('</head>');
  const bodyEnd = lastOf(source, '</body>');
  if (headEnd < 0 || bodyEnd < headEnd) throw new Error('it has no head or no body');
  // An export of this program, imported again, has the places already.
  const meta = source.includes(AI_META_PLACE) ? '' : AI_META_PLACE;
  const notice = source.includes(AI_NOTICE_PLACE) ? '' : `{% if ai_notice %}${AI_NOTICE_BLOCK}{% endif %}`;
  const html = `${source.slice(0, headEnd)}${meta}${source.slice(headEnd, bodyEnd)}${notice}${source.slice(bodyEnd)}`;
  const head = /<head[^>]*>([\s\S]*?)<\/head>/iu.exec(html)?.[1] ?? '';
  const body = /<body[^>]*>([\s\S]*)<\/body>/iu.exec(html)?.[1] ?? '';
  return {
    html,
    mjml: `<mjml lang="{{ language }}"><mj-head><mj-raw>${head}</mj-raw></mj-head><mj-body><mj-raw>${body}</mj-raw></mj-body></mjml>`,
  };
}
