import { numberReferences } from '../../core/assembly/reference-list.ts';
import { allFills } from '../../core/assembly/assembly.ts';
import type { Facts } from '../../guardrails/facts.ts';
import { fixedTextsOf } from '../../guardrails/used-fixed-texts.ts';
import { deliveryOf } from '../../server/assembly/audit-email/gather-email-facts.ts';
import { readStructure } from '../../server/assembly/audit-email/read-structure.ts';
import { htmlToText } from '../../server/release/html-to-text.ts';
import { markPart } from '../../server/release/mark-parts.ts';
import { escapeHtml, renderMarkup } from '../../server/release/render-markup.ts';
import { renderReferences } from '../../server/release/render-references.ts';

/** How a fixture changes the email after it was rendered. */
export interface EmailChange {
  /** Pieces of the HTML with what comes in their place; each must be there. */
  replace?: Record<string, string>;
  /** Bytes of a comment put in front of a piece of the HTML. */
  padding?: { before: string; bytes: number };
}

type EmailFacts = Pick<Facts, 'rendered' | 'structure' | 'emailAudit' | 'delivery' | 'templateRecord'>;

const UNSUBSCRIBE = 'https://preferences.example.com/unsubscribe';
const HASH = '2'.repeat(64);

/** Facts of the rendered email for a fixture; the `mjml` of the fixture's template is its HTML with tokens. */
export function emailFactsOf(facts: Facts, change: EmailChange = {}): EmailFacts {
  const rendered = facts.rendered ?? render(facts, change);
  return {
    rendered,
    structure: readStructure(rendered.html),
    emailAudit: facts.emailAudit ?? { axe: [], validity: [], lint: [] },
    delivery: facts.delivery ?? deliveryOf(UNSUBSCRIBE),
    templateRecord: facts.templateRecord ?? { recordedHash: HASH, presentHash: HASH },
  };
}

function render(facts: Facts, { replace = {}, padding }: EmailChange): NonNullable<Facts['rendered']> {
  const { content, template, references } = facts;
  const fills = allFills(content);
  const numbered = numberReferences(fills);
  const numberOf = (id: string) => numbered.find(({ referenceId }) => referenceId === id)?.number;
  const texts = fixedTextsOf(facts);
  const valueOf = (path: string): string => {
    const [group, key = ''] = path.split('.');
    if (group === 'references') return markPart('references', renderReferences(numbered, references)).html;
    if (group === 'unsubscribe_url') return UNSUBSCRIBE;
    if (group === 'plain') return escapeHtml(texts.get(key) ?? '');
    const text =
      group === 'slots' ? content.slots.find(({ slotId }) => slotId === key)?.text : texts.get(key);
    return text === undefined ? '' : markPart(path, renderMarkup(text, numberOf)).html;
  };
  let html = (template?.mjml ?? '').replaceAll(/\{\{ ([a-z_.]+) \}\}/gu, (_, path: string) => valueOf(path));
  for (const [from, to] of Object.entries(replace)) {
    if (!html.includes(from)) throw new Error(`The email of the fixture has no ${from}`);
    html = html.replaceAll(from, () => to);
  }
  if (padding)
    html = html.replace(padding.before, () => `<!--${'x'.repeat(padding.bytes)}-->${padding.before}`);
  return { subject: content.subject?.text ?? '', html, text: htmlToText(html) };
}
