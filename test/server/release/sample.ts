import type { AssemblyContent, Fill } from '../../../core/assembly/assembly.ts';
import type { Reference, Template } from '../../../core/library/content.ts';
import type { RenderInput } from '../../../server/release/render-email.ts';

const MJML = `<mjml lang="{{ language }}">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ plain.preheader }}</mj-preview>
  </mj-head>
  <mj-body>
    <mj-section><mj-column>
      <mj-image src="https://images.example/logo.png" alt="{{ plain.logo_alt }}" />
      <mj-text>{{ fixed.greeting }}</mj-text>
      <mj-text>{{ slots.opening }}</mj-text>
      <mj-text>{{ slots.evidence }}</mj-text>
      <mj-raw>{% if slots.extra %}</mj-raw>
      <mj-text>{{ slots.extra }}</mj-text>
      <mj-raw>{% endif %}</mj-raw>
      <mj-button href="{{ plain.prescribing_url }}">{{ plain.prescribing_label }}</mj-button>
      <mj-text>{{ references }}</mj-text>
      <mj-text>{{ fixed.safety }} <a href="{{ unsubscribe_url }}">{{ plain.unsubscribe_label }}</a></mj-text>
    </mj-column></mj-section>
  </mj-body>
</mjml>`;

export const sampleTemplate: Template = {
  id: 'T-1',
  name: 'Post-event follow-up',
  status: 'approved',
  moments: [],
  topics: [],
  mjml: MJML,
  slots: [
    { id: 'opening', label: { en: 'Opening' }, kinds: ['message'], topics: [], required: true, max: 1 },
    { id: 'evidence', label: { en: 'Evidence' }, kinds: ['claim'], topics: [], required: true, max: 2 },
    { id: 'extra', label: { en: 'Extra' }, kinds: ['message'], topics: [], required: false, max: 1 },
  ],
  subjectKinds: ['subject_line'],
  fixedTexts: [
    {
      market: 'GB',
      language: 'en',
      texts: {
        preheader: 'What was shown at the congress',
        logo_alt: 'Veltrazin "logo"',
        greeting: 'Dear colleague',
        prescribing_url: 'https://example.com/pi?a=1&b=2',
        prescribing_label: 'Prescribing information',
        safety: '## Safety\n\nReport adverse events at [Yellow Card](https://yellowcard.example).',
        unsubscribe_label: 'Unsubscribe',
        subject: 'Fixed subject',
      },
    },
  ],
  approvals: [],
};

export const fillOf = (slotId: string, text: string, changes: Partial<Fill> = {}): Fill => ({
  slotId,
  moduleId: `M-${slotId}`,
  version: 1,
  language: 'en',
  text,
  origin: 'approved_verbatim',
  choice: 'human_selected',
  ...changes,
});

export const sampleContent = (changes: Partial<AssemblyContent> = {}): AssemblyContent => ({
  format: 1,
  template: { id: 'T-1', version: 1 },
  context: {
    market: 'GB',
    language: 'en',
    channel: 'email',
    audience: 'cardiology',
    plannedSendDate: '2027-03-01',
    topics: [],
  },
  subject: fillOf('subject', 'After the **congress**'),
  slots: [
    fillOf('opening', 'Thank you for coming.\nA second line.'),
    fillOf('evidence', '- Lower by **12.4 %**[^R-A][^R-B]\n- Well tolerated[^R-A]'),
  ],
  aiLabel: null,
  ...changes,
});

const reference = (id: string, citation: string): Reference => ({
  id,
  citation,
  status: 'approved',
  anchors: [],
});

export const sampleReferences: ReadonlyMap<string, Reference> = new Map([
  ['R-A', { ...reference('R-A', 'Alpha A et al. J Test 2024;1:1–9.'), url: 'https://doi.example/a' }],
  ['R-B', reference('R-B', 'Beta B & Co. <2025>.')],
  ['R-C', reference('R-C', 'Gamma G. 2023.')],
]);

export const sampleInput = (
  content: AssemblyContent = sampleContent(),
  template = sampleTemplate,
): RenderInput => ({
  template,
  content,
  references: sampleReferences,
  view: { unsubscribeUrl: 'https://preferences.example/p?x=1&y=2' },
});
