import { allFills, allTexts } from '../../../../core/assembly/assembly.ts';
import { claimSchema, referenceSchema } from '../../../../core/library/content.ts';
import { escapeHtml } from '../../render-markup.ts';
import { aiDisclosureOf } from '../../ai-disclosure.ts';
import { bullets, factList, paragraph, section } from './cover-html.ts';
import type { CoverFacts } from './cover-subject.ts';

const ORIGIN = {
  approved_verbatim: 'approved words, unchanged',
  local_edit: 'written or changed by a person',
  ai_generated: 'written by an engine',
} as const;
const CHOICE = { ai_suggested: 'suggested by an engine', human_selected: 'chosen by a person' } as const;

/** Each text of the email and where it comes from. */
export function coverModules({ assembly }: CoverFacts): string {
  const fills = allFills(assembly.content).map(
    ({ slotId, moduleId, version, origin, choice }) =>
      `${slotId}: ${moduleId}, version ${version}; ${ORIGIN[origin]}, ${CHOICE[choice]}`,
  );
  const free = allTexts(assembly.content)
    .filter(({ choice }) => choice === undefined)
    .map(({ slotId, origin }) => `${slotId}: free text; ${ORIGIN[origin]}`);
  return section('What it is made of', bullets([...fills, ...free]));
}

/** Each claim in the words of the email's language, with the places in the references that it rests on. */
export function coverClaims({ assembly, claims, references }: CoverFacts): string {
  const sources = new Map(references.map((item) => [item.id, referenceSchema.parse(item.content)]));
  const { language } = assembly.content.context;
  const cards = claims.map((item) => {
    const claim = claimSchema.parse(item.content);
    const spoken =
      claim.statements[language] === undefined ? (Object.keys(claim.statements)[0] ?? 'en') : language;
    const words = claim.statements[spoken] ?? '';
    const places = claim.references.map(({ reference, anchor }) => {
      const source = sources.get(reference);
      const place = source?.anchors.find(({ id }) => id === anchor);
      const page = place && place.page !== '' ? ` (page or section: ${place.page})` : '';
      const quote = place ? `<blockquote>${escapeHtml(place.quote)}</blockquote>` : '';
      return `<li>${escapeHtml(`${source?.citation ?? reference}${page}`)}${quote}</li>`;
    });
    const title = `<h3>${escapeHtml(`${item.id}, version ${item.version}`)}</h3>`;
    return `<article class="card">${title}<p lang="${escapeHtml(spoken)}">${escapeHtml(words)}</p><ul>${places.join('')}</ul></article>`;
  });
  const none = paragraph('Its modules make no claim.');
  return section('Claims and their evidence', cards.length === 0 ? none : cards.join(''));
}

/** What engines did (Regulation (EU) 2024/1689 Art. 50). */
export function coverAi({ assembly, ai }: CoverFacts): string {
  const { statement } = aiDisclosureOf(assembly.content);
  const decisions = ai.decisions.map(
    ({ printedName, decision, slotId, checked }) =>
      `${printedName} ${decision === 'accept' ? 'accepted' : 'rejected'} the text at ${slotId}` +
      (checked ? ' after checking accuracy, plausibility and sources' : ''),
  );
  return section(
    'Artificial intelligence',
    factList([
      ['What an engine did', statement ?? 'No engine took part.'],
      ['Engine', `${ai.engine.name} ${ai.engine.version ?? ''}`.trim()],
      [
        'Source types (IPTC)',
        [...new Set(ai.texts.flatMap((text) => text.digitalSourceType ?? []))].join(', '),
      ],
    ]) + bullets(decisions),
  );
}

/** The words that were approved, as text. */
export const coverEmail = ({ assembly }: CoverFacts, emailText: string): string =>
  section(
    'The email as text',
    `<div class="card"><pre lang="${escapeHtml(assembly.content.context.language)}">${escapeHtml(emailText)}</pre></div>`,
  );
