import type { Template } from './content.ts';
import { MODULE_KINDS } from './vocabulary/terms.ts';

/** In an output `{{ slots.x }}` or a condition `{% if slots.x %}`. */
const SLOT_TOKEN = /\{[{%][^{}]*?\bslots\.([A-Za-z0-9_-]+)/gu;
const FREE_TOKEN = /\{[{%][^{}]*?\bfree\.([A-Za-z0-9_-]+)/gu;
const SLOT_ID = /^[a-z][a-z0-9_]{0,59}$/u;

/** Slot ids that an MJML text names, in reading order, each once. */
export const slotTokensOf = (mjml: string): string[] => tokensOf(mjml, SLOT_TOKEN);

/** Places of free text that an MJML text names, in reading order, each once. */
export const freeTokensOf = (mjml: string): string[] => tokensOf(mjml, FREE_TOKEN);

const tokensOf = (mjml: string, token: RegExp): string[] => [
  ...new Set([...mjml.matchAll(token)].map((match) => match[1] ?? '')),
];

/**
 * A draft template from an MJML file alone: every `{{ slots.X }}` becomes an optional slot that takes any kind.
 * A person completes it; a draft is never used. Returns why not, when there is nothing to fill.
 */
export function draftTemplateOf(fileName: string, mjml: string): { template: Template } | { reason: string } {
  const tokens = slotTokensOf(mjml);
  if (tokens.length === 0)
    return { reason: 'has no slot such as {{ slots.opening }}, so no module could fill it.' };
  const wrong = tokens.find((token) => !SLOT_ID.test(token));
  if (wrong !== undefined) {
    return { reason: `names the slot ${wrong}; a slot name is lower-case letters, digits and underscores.` };
  }
  const name = fileName.replace(/\.mjml$/iu, '');
  return {
    template: {
      id: name.trim(),
      name,
      status: 'draft',
      moments: [],
      topics: [],
      mjml,
      slots: tokens.map((id) => ({
        id,
        label: { en: id.replaceAll('_', ' ') },
        kinds: [...MODULE_KINDS],
        topics: [],
        required: false,
        max: 1,
      })),
      subjectKinds: ['subject_line'],
      fixedTexts: [],
      approvals: [],
    },
  };
}
