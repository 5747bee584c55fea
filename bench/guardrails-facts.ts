import { aiLabelFor, type Fill } from '../core/assembly/assembly.ts';
import { numberReferences } from '../core/assembly/reference-list.ts';
import type { Approval, Claim, ContentModule, Reference } from '../core/library/content.ts';
import { versionKey } from '../core/library/version-key.ts';
import { TOPICS } from '../core/library/vocabulary/terms.ts';
import type { Facts } from '../guardrails/facts.ts';
import { packOf } from '../guardrails/packs.ts';

const HASH = '0'.repeat(64);
const EXPIRES = '2030-12-31';
const APPROVAL: Approval = {
  approvalId: 'APR-1',
  market: ['GB'],
  channel: ['email'],
  audience: ['*'],
  from: '2020-01-01',
  until: EXPIRES,
};
const numbersOf = (index: number) =>
  `${10 + index}.4 % of patients against ${20 + index}.1 % with placebo (HR 0.68; p < 0.001; n = 4,312)`;

/**
 * Facts of an email that passes every rule, with as many slots as asked for: made here, the same at every run. Each
 * variant has modules and words of its own.
 */
export function passingFacts(slots: number, variant = 0): Facts {
  const indexes = Array.from({ length: slots }, (_, index) => variant * slots + index);
  const fills = indexes.map(fillOf);
  const recorded = { engine: 'deterministic', generatedSlots: [] };
  return {
    content: {
      format: 1,
      template: { id: 'T-1', version: 1 },
      context: {
        market: 'GB',
        language: 'en',
        channel: 'email',
        audience: 'cardiology',
        product: 'cardexa',
        plannedSendDate: '2026-03-10',
        topics: ['efficacy'],
        hcp: 'HCP-1',
      },
      subject: null,
      slots: fills,
      aiLabel: aiLabelFor(fills, 'deterministic'),
    },
    contentHash: HASH,
    today: '2026-03-01',
    template: templateOf(fills),
    modules: new Map(indexes.map((index) => [versionKey(`M-${index}`, 1), moduleOf(index)])),
    claims: new Map(indexes.map((index) => [`C-${index}`, claimOf(index)])),
    visuals: new Map(),
    references: new Map(indexes.map((index) => [`R-${index}`, referenceOf(index)])),
    pack: packOf('GB'),
    product: { id: 'cardexa', name: 'Cardexa', additionalMonitoring: true },
    person: {
      hcp: {
        id: 'HCP-1',
        title: 'Dr',
        givenName: 'Ada',
        familyName: 'Example',
        specialty: 'cardiology',
        market: 'GB',
        language: 'en',
        verified: true,
      },
      consents: [
        {
          id: 'CON-1',
          hcp: 'HCP-1',
          channel: 'email',
          purpose: 'promotional',
          product: '*',
          decision: 'opt_in',
          capturedAt: '2025-06-01T09:00:00Z',
          source: '',
        },
      ],
      preferences: [],
      touches: [],
      signals: [],
      sendInstant: '2026-03-10T08:00:00Z',
    },
    referenceList: numberReferences(fills),
    engineRecord: {
      ...recorded,
      version: '1',
      offered: fills.map(({ slotId, moduleId, version }) => ({
        slotId,
        modules: [versionKey(moduleId, version)],
      })),
      suggestions: fills,
    },
    audit: {
      eventTypes: ['assembly.drafted'],
      recordedHashes: [HASH],
      unrecorded: [],
      state: 'drafted',
      log: { verifies: true },
    },
    textDecisions: [],
    signatures: { state: 'drafted', signatures: [] },
  };
}

const fillOf = (index: number): Fill => ({
  slotId: `slot_${index}`,
  moduleId: `M-${index}`,
  version: 1,
  language: 'en',
  text: `**Message ${index}**: ${numbersOf(index)} [^R-${index}].\n\nRead it at [the journal](https://example.com).`,
  origin: 'approved_verbatim',
  choice: 'ai_suggested',
});

const moduleOf = (index: number): ContentModule & { version: number; currentVersion: number } => ({
  id: `M-${index}`,
  version: 1,
  currentVersion: 1,
  product: 'cardexa',
  kind: 'claim',
  keyMessage: `Message ${index}`,
  topics: [TOPICS[0]],
  status: 'approved',
  expires: EXPIRES,
  renditions: [{ language: 'en', text: fillOf(index).text }],
  claims: [`C-${index}`],
  approvals: [APPROVAL],
  requires: [],
  excludes: [],
});

const claimOf = (index: number): Claim => ({
  id: `C-${index}`,
  product: 'cardexa',
  status: 'approved',
  expires: EXPIRES,
  statements: { en: numbersOf(index) },
  qualifiers: [],
  footnotes: [],
  references: [{ reference: `R-${index}`, anchor: 'A' }],
  safetyNotes: [],
});

const referenceOf = (index: number): Reference => ({
  id: `R-${index}`,
  citation: `Example A. J Example. 2024;${index}:1-9.`,
  status: 'approved',
  expires: EXPIRES,
  anchors: [{ id: 'A', page: '1', quote: numbersOf(index) }],
});

const templateOf = (fills: readonly Fill[]): NonNullable<Facts['template']> => ({
  id: 'T-1',
  version: 1,
  currentVersion: 1,
  name: 'Bench',
  status: 'approved',
  expires: EXPIRES,
  moments: [],
  topics: [],
  mjml: '<mjml></mjml>',
  slots: fills.map(({ slotId: id }) => ({
    id,
    label: { en: id },
    kinds: ['claim'],
    topics: [],
    required: true,
    max: 1,
  })),
  subjectKinds: ['subject_line'],
  fixedTexts: [
    {
      market: 'GB',
      language: 'en',
      texts: {
        subject: 'New data on Cardexa',
        safety_information: 'May cause dizziness.',
        prescribing_information_label: 'Prescribing information',
        prescribing_information_url: 'https://example.com/pi',
        adverse_event_statement: 'Adverse events should be reported at https://yellowcard.mhra.gov.uk.',
        additional_monitoring: '▼ Additional monitoring.',
        date_of_preparation: 'March 2026',
        job_code: 'GB-1',
      },
    },
  ],
  approvals: [APPROVAL],
});

/** The same email for another HCP with a consent of their own. */
export function forHcp(facts: Facts, number: number): Facts {
  const { content, person } = facts;
  if (!person?.hcp) throw new Error('The email is for nobody.');
  const hcp = `HCP-${number}`;
  return {
    ...facts,
    content: { ...content, context: { ...content.context, hcp } },
    person: {
      ...person,
      hcp: { ...person.hcp, id: hcp },
      consents: person.consents.map((consent) => ({ ...consent, hcp })),
    },
  };
}
