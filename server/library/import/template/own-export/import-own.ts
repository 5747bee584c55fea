import { parseFragment } from 'parse5';
import type { Slot, Template } from '../../../../../core/library/content.ts';
import type { ImportedPart, PartRole } from '../../../../../core/library/template-import/report.ts';
import { MODULE_KINDS } from '../../../../../core/library/vocabulary/terms.ts';
import { renderMarkup } from '../../../../release/render-markup.ts';
import { sha256Hex } from '../../../../sha256.ts';
import { asMarkup } from '../as-markup.ts';
import { Findings } from '../findings.ts';
import { keptIn, linksAndTokens } from '../inventory.ts';
import { cleanTree, placesAreWords } from './clean-tree.ts';
import { type OwnPart, type OwnSource, ownSourceOf } from './own-source.ts';

export interface OwnFile {
  /** Name of the file, without folders. */
  name: string;
  bytes: Uint8Array;
  kind: 'html' | 'mjml';
  own: OwnSource;
  /** What a reader gets of the file, and of its source with open places: for MJML what it compiles to. */
  html: string;
  openHtml: string;
}

/** The source behind an export of this program; fixed texts that mini-markup cannot say exactly stay in it. */
export const ownSourceWithin = (text: string, kind: 'html' | 'mjml'): OwnSource | undefined =>
  ownSourceOf(text, kind, (part) => part.name.startsWith('fixed.') && !isExact(part));

/**
 * Makes a template draft of an email that this program exported, without loss: filled with the same words, it gives the
 * same bytes again. Undefined for one in which the rules for foreign emails would drop or change anything, or in which
 * a place stands anywhere but among words: whoever copies our marks gains nothing by it.
 */
export function importOwn({ name, bytes, kind, own, html, openHtml }: OwnFile): Template | undefined {
  const document = cleanTree(html);
  const open = cleanTree(openHtml);
  if (!document || !open || !placesAreWords(open, openHtml)) return undefined;
  const id = name.replace(/\.(?:html?|mjml)$/iu, '').trim() || 'imported-email';
  const title = plain(own.title);
  const freeTexts = freeTextsOf(own);
  return {
    id: id.slice(0, 150),
    name: title.slice(0, 300).toWellFormed(),
    status: 'draft',
    moments: [],
    topics: [],
    ...(kind === 'html' ? { bodyKind: 'html' as const } : {}),
    mjml: own.source,
    slots: namesIn(own, 'slots').map(slotOf),
    ...(freeTexts.length > 0 ? { freeTexts } : {}),
    subjectKinds: ['subject_line'],
    fixedTexts: [],
    approvals: [],
    imported: {
      file: name.slice(0, 500).toWellFormed(),
      sha256: sha256Hex(bytes),
      encoding: 'utf-8',
      language: own.language.slice(0, 40),
      title: title.slice(0, 2_000).toWellFormed(),
      kept: keptIn(document),
      ...new Findings().report(),
      ...linksAndTokens(document),
      parts: partsOf(own),
    },
  };
}

const wordsOf = ({ html }: OwnPart): string => asMarkup(parseFragment(html).childNodes);

/** Whether mini-markup says exactly what stood there; a text with markers does not. */
const isExact = (part: OwnPart): boolean => renderMarkup(wordsOf(part), () => undefined).html === part.html;

const plain = (html: string): string =>
  parseFragment(html)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim();

const namesIn = ({ parts }: OwnSource, group: string): string[] => [
  ...new Set(
    parts.flatMap(({ name }) => (name.startsWith(`${group}.`) ? [name.slice(group.length + 1)] : [])),
  ),
];

const slotOf = (id: string): Slot => ({
  id,
  label: { en: id.replaceAll('_', ' ') },
  kinds: [...MODULE_KINDS],
  topics: [],
  required: false,
  max: 1,
});

const freeTextsOf = (own: OwnSource): NonNullable<Template['freeTexts']> =>
  namesIn(own, 'free').map((id) => ({ id, label: { en: id.replaceAll('_', ' ') }, maxLength: 500 }));

const ROLES: readonly (readonly [RegExp, PartRole])[] = [
  [/safety|adverse|monitoring|prescribing/u, 'safety'],
  [/legal|job_code|date_of|privacy|imprint|address/u, 'legal'],
  [/greeting/u, 'greeting'],
  [/closing|sender/u, 'closing'],
  [/brand/u, 'brand'],
];

/** What stood at each place, to fill it with again. */
function partsOf({ parts }: OwnSource): ImportedPart[] {
  const seen = new Set<string>();
  return parts.flatMap((part): ImportedPart[] => {
    const { name, line, html } = part;
    if (seen.has(name) || !/^(?:slots|fixed|free)\./u.test(name)) return [];
    seen.add(name);
    const role = name.startsWith('slots.')
      ? 'text'
      : (ROLES.find(([words]) => words.test(name))?.[1] ?? 'other');
    return [
      { place: name, role, line, original: html, words: wordsOf(part).slice(0, 50_000).toWellFormed() },
    ];
  });
}
