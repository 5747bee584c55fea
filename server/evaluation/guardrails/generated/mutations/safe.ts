import type { BaseAssembly } from '../base-assembly.ts';
import { earlierFixedTexts, earlierMjml, fixedTextsOf } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless, violations } from '../mutation.ts';

type Texts = Readonly<Record<string, string>>;

const without =
  (key: string) =>
  (base: BaseAssembly): Change =>
    earlierFixedTexts(base, (texts) => {
      const { [key]: removed, ...rest } = texts;
      return removed === undefined ? undefined : rest;
    });

const changed =
  (key: string, edit: (text: string, base: BaseAssembly) => string) =>
  (base: BaseAssembly): Change =>
    earlierFixedTexts(base, (texts: Texts) => {
      const text = texts[key];
      return text === undefined ? undefined : { ...texts, [key]: edit(text, base) };
    });

/** The opening tag of the text block that holds the safety information, and the words up to it. */
const SAFETY_BLOCK =
  /<mj-text([^<>]*)>((?:\{\{\s*fixed\.safety_heading\s*\}\})?\{\{\s*fixed\.safety_information\s*\}\})/u;

/** The safety block with other attributes, or with something before and after it. */
const safetyBlock =
  (attributes: string, before = '', after = '') =>
  (base: BaseAssembly): Change =>
    earlierMjml(base, (mjml) =>
      mjml.replace(SAFETY_BLOCK, (_, own: string, words: string) => {
        const names = attributes.match(/[a-z-]+(?==)/gu) ?? [];
        const kept = names.reduce((left, name) => left.replace(new RegExp(` ${name}="[^"]*"`, 'u'), ''), own);
        return `<mj-text${kept}${attributes}>${before}${words}${after}`;
      }),
    );

const CLOSING = /(\{\{\s*fixed\.(?:sender|sign_off)\s*\}\})/u;
const SAFETY_WORDS = /\{\{\s*fixed\.safety_information\s*\}\}/u;

const afterTheSignature = (base: BaseAssembly): Change =>
  earlierMjml(base, (mjml) =>
    CLOSING.test(mjml)
      ? mjml.replace(SAFETY_WORDS, '').replace(CLOSING, '$1{{ fixed.safety_information }}')
      : mjml,
  );

const NAMES_AUTHORITY =
  /yellow ?card(?:\.mhra\.gov\.uk)?|hpra(?:\.ie)?|bfarm(?:\.de)?|basg(?:\.gv\.at)?|(?:signalement[.-]\S*|ansm|pharmacovigilance)|1-800-(?:FDA-1088|332-1088)|(?:fda\.gov\/)?medwatch/giu;

/** Seeded violations of the rules about safety information. */
export const SAFE_MUTATIONS: readonly Mutation[] = [
  ...violations(['SAFE-001'], {
    'safety-information-missing': without('safety_information'),
    'adverse-event-statement-missing': without('adverse_event_statement'),
    'prescribing-information-link-missing': without('prescribing_information_url'),
    'prescribing-information-without-https': changed('prescribing_information_url', (url) =>
      url.replace('https:', 'http:'),
    ),
    'job-code-empty': changed('job_code', () => ' '),
    'preparation-without-a-year': changed('date_of_preparation', (text) => text.replaceAll(/\d/gu, '')),
    'authority-not-named': changed('adverse_event_statement', (text) =>
      text.replaceAll(NAMES_AUTHORITY, 'the-authority'),
    ),
    'triangle-missing': (base) =>
      fixedTextsOf(base)['additional_monitoring']?.includes('▼') &&
      base.facts.pack?.requirements.some(({ id }) => id === 'additional_monitoring') &&
      base.facts.product?.additionalMonitoring
        ? changed('additional_monitoring', (text) => text.replaceAll('▼', ''))(base)
        : undefined,
    'statement-not-in-the-email': (base) =>
      earlierMjml(base, (mjml) => mjml.replace(/\{\{\s*fixed\.adverse_event_statement\s*\}\}/u, '')),
    'job-code-not-in-the-email': (base) =>
      earlierMjml(base, (mjml) => mjml.replace(/\{\{\s*fixed\.job_code\s*\}\}/u, '')),
  }),
  ...violations(['SAFE-002'], {
    'risk-in-small-print': safetyBlock(' font-size="9px"'),
    'risk-smaller-than-benefit': safetyBlock(' font-size="13px"'),
    'risk-too-pale': safetyBlock(' css-class="case-plain" color="#b8bfc4"'),
    'risk-hidden': safetyBlock('', '<div style="display:none">', '</div>'),
    'risk-transparent': safetyBlock('', '<div style="opacity:0">', '</div>'),
    'risk-after-the-signature': afterTheSignature,
  }),
];

/** Harmless changes near the boundaries of the same rules. */
export const HARMLESS_SAFE: readonly Mutation[] = [
  ...harmless(['SAFE-001'], {
    'safety-information-longer': changed(
      'safety_information',
      (text) => `${text}\n\n${text.split('\n\n')[0] ?? ''}`,
    ),
    'preparation-of-another-year': changed('date_of_preparation', (text) => text.replace(/20\d\d/u, '2025')),
    'other-job-code': changed('job_code', (text) => text.replaceAll(/\d/gu, '7')),
    'other-address-of-the-prescribing-information': changed(
      'prescribing_information_url',
      (url) => `${url}/2026`,
    ),
    'statement-with-typographic-spaces': changed('adverse_event_statement', (text) => `${text}\u00a0`),
  }),
  ...harmless(['SAFE-002'], {
    'risk-a-little-larger': safetyBlock(' font-size="18px"'),
    'risk-at-the-size-of-the-text': safetyBlock(' font-size="17px"'),
    'risk-in-black': safetyBlock('', '<div style="font-weight:bold">', '</div>'),
    'more-room-around-the-risk': safetyBlock(' padding="24px 32px"'),
  }),
];
