import type { AssembledText, AssemblyContent } from '../../core/assembly/assembly.ts';
import { allTexts } from '../../core/assembly/assembly.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';

/** Root of the IPTC digital source type terms. */
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Shown in the email itself where words were generated (EU AI Act Art. 50(4)). */
const NOTICE: Readonly<Record<string, string>> = {
  en: 'Parts of this email were written with artificial intelligence and reviewed by people.',
  de: 'Teile dieser E-Mail wurden mit künstlicher Intelligenz verfasst und von Menschen geprüft.',
  fr: 'Certaines parties de cet e-mail ont été rédigées par une intelligence artificielle et vérifiées par des personnes.',
};

const noticeFor = (language: string): string => NOTICE[language.split('-')[0] ?? ''] ?? NOTICE['en'] ?? '';

export interface AiDisclosure {
  /** What an engine did, on one line; null when no engine took part. */
  statement: string | null;
  /** `<meta>` elements for the head; empty when no engine took part. */
  meta: SafeHtml;
  /** Visible sentence in the email's language; null when no words were generated. */
  notice: string | null;
}

/** A generated text with the model that wrote it, where that is not the engine of the choices. */
const named = ({ slotId, generatedBy }: AssembledText): string =>
  generatedBy === undefined ? slotId : `${slotId} (by ${generatedBy})`;

const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${escapeHtml(content)}">`;

/**
 * The label that travels with every exported form. Choices alone are stated in the head; generated words are also
 * stated in the text, with the IPTC term of each.
 */
export function aiDisclosureOf(content: AssemblyContent): AiDisclosure {
  const label = content.aiLabel;
  const generated = allTexts(content).filter(({ origin }) => origin === 'ai_generated');
  if (!label && generated.length === 0) return { statement: null, meta: new SafeHtml(''), notice: null };
  const engine = label?.engine ?? 'not recorded';
  const suggested = label?.suggestedSlots ?? [];
  const parts = [
    `engine: ${engine}`,
    ...(suggested.length > 0 ? [`approved modules suggested for: ${suggested.join(', ')}`] : []),
    generated.length > 0
      ? `text generated for: ${[...new Set(generated.map(named))].toSorted().join(', ')}`
      : 'no text generated',
  ];
  const types = new Set(
    generated.map(({ digitalSourceType }) => digitalSourceType ?? 'trainedAlgorithmicMedia'),
  );
  const statement = parts.join('; ');
  return {
    statement,
    meta: new SafeHtml(
      [
        meta('ai-disclosure', statement),
        ...[...types].toSorted().map((type) => meta('digital-source-type', SOURCE_TYPES + type)),
      ].join(''),
    ),
    notice: generated.length > 0 ? noticeFor(content.context.language) : null,
  };
}

/** Variables that every rendered template has to contain, or the label would have no place. */
export const AI_LABEL_VARIABLES: readonly string[] = ['ai_meta', 'ai_notice'];

/** Where the label stands in the head, and its visible sentence in an HTML body. */
export const AI_META_PLACE = '{{ ai_meta }}';
export const AI_NOTICE_PLACE = '{{ ai_notice }}';
export const AI_NOTICE_BLOCK =
  '<div data-part="ai_notice" style="padding:8px 25px;font-size:12px;line-height:1.4">{{ ai_notice }}</div>';

const HEAD_PLACE = `<mj-raw>${AI_META_PLACE}</mj-raw>`;
const BODY_PLACE =
  '<mj-raw>{% if ai_notice %}</mj-raw><mj-section padding="8px 0"><mj-column><mj-text font-size="12px" line-height="1.4">' +
  '<div data-part="ai_notice">{{ ai_notice }}</div></mj-text></mj-column></mj-section><mj-raw>{% endif %}</mj-raw>';

/**
 * Gives a template's MJML the two places that the label needs, whether its author thought of them or not: a label that
 * a template could leave out would be no label.
 */
export function withAiLabelPlaces(mjml: string): string {
  const withHead = /<mj-head\b[^>]*[^/]>|<mj-head>/iu.test(mjml)
    ? mjml.replace(/<\/mj-head>/iu, () => `${HEAD_PLACE}</mj-head>`)
    : mjml.replace(/<mjml\b[^>]*>/iu, (open) => `${open}<mj-head>${HEAD_PLACE}</mj-head>`);
  return withHead.replace(/<\/mj-body>(?![\s\S]*<\/mj-body>)/iu, () => `${BODY_PLACE}</mj-body>`);
}
