import { Liquid, type Template as LiquidTemplate } from 'liquidjs';
import { CodedError } from '../../core/errors.ts';
import type { Template } from '../../core/library/content.ts';
import { sha256Hex } from '../sha256.ts';
import { AI_LABEL_VARIABLES } from './ai-disclosure.ts';
import { assertPlacesAreWords } from './assert-places-are-words.ts';
import { assertRunsNothing } from './assert-runs-nothing.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';
import { compileBody } from './template-body.ts';

/** A template made ready for filling: the MJML is compiled once, the Liquid in it is still to be filled. */
export interface Skeleton {
  html: LiquidTemplate[];
  mjml: LiquidTemplate[];
  /** Every variable that the template reads, as `root.key` or `root`. */
  variables: readonly string[];
  /** Variables that a condition tests: these may be absent, because the template says what happens then. */
  tested: ReadonlySet<string>;
  /** Variables that are a whole address (`href`, `src`, …): only https and mailto may stand there. */
  addresses: ReadonlySet<string>;
}

const ALLOWED_TAGS: ReadonlySet<string> = new Set(['if', 'unless', 'comment']);

/**
 * Templates decide only what stands where. Filters could undo escaping and tags could read files, so there are none
 * but conditions and comments.
 */
function restrictedLiquid(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) =>
      value instanceof SafeHtml
        ? value.html
        : escapeHtml(value === undefined || value === null ? '' : String(value)),
  });
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  for (const name of Object.keys(liquid.tags)) if (!ALLOWED_TAGS.has(name)) delete liquid.tags[name];
  return liquid;
}

export const liquid: Liquid = restrictedLiquid();

const LARGEST_CACHE = 200;
const cache = new Map<string, Promise<Skeleton>>();

/**
 * The skeleton of a template, compiled once for its exact MJML (a new version has other bytes, so it has its own).
 *
 * @throws CodedError `invalid_request` when the MJML or the Liquid in it is not valid; the message names the place.
 */
export function skeletonOf(template: Template): Promise<Skeleton> {
  const key = sha256Hex(`${template.bodyKind ?? 'mjml'}\n${template.mjml}`);
  const known = cache.get(key);
  if (known) return known;
  const made = compile(template);
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  const oldest = cache.keys().next();
  if (cache.size > LARGEST_CACHE && !oldest.done) cache.delete(oldest.value);
  return made;
}

async function compile(template: Template): Promise<Skeleton> {
  try {
    const { html, mjml: source } = await compileBody(template);
    assertRunsNothing(html);
    assertPlacesAreWords(html);
    const parsed = { html: liquid.parse(html), mjml: liquid.parse(source) };
    const inHtml = liquid.globalFullVariablesSync(parsed.html);
    if (!AI_LABEL_VARIABLES.every((name) => inHtml.includes(name)))
      throw new Error('it has no head or no body');
    return {
      ...parsed,
      variables: [...new Set([...inHtml, ...liquid.globalFullVariablesSync(parsed.mjml)])],
      tested: testedVariables(source),
      addresses: addressVariables(`${source}${html}`),
    };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n').find((line) => line.trim()) ?? '') : '';
    throw new CodedError(
      'invalid_request',
      `The template ${template.id} cannot be rendered: ${why.trim() || 'its body is not valid'}.`,
      { cause: error },
    );
  }
}

function testedVariables(source: string): Set<string> {
  const tested = new Set<string>();
  for (const [, condition = ''] of source.matchAll(/\{%-?\s*(?:if|elsif|unless)\s([^%]*)%\}/gu)) {
    for (const [name] of condition.matchAll(/[a-z_]\w*\.\w+/giu)) tested.add(name);
  }
  return tested;
}

const ADDRESS = /\b(?:href|src|action|background|background-url)\s*=\s*["']?\s*\{\{-?\s*([\w.]+)/giu;

const addressVariables = (source: string): Set<string> =>
  new Set([...source.matchAll(ADDRESS)].map(([, name = '']) => name));
