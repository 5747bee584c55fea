import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { FactsWith } from '../facts.ts';
import { contrastOf } from '../rendered/contrast.ts';
import type { EmailText, EmailViewName } from '../rendered/email-structure.ts';
import { EMAIL_VIEWS } from '../rendered/email-structure.ts';
import { benefitParts, mandatoryParts, riskParts, SIGNATURE_PARTS } from '../rendered/risk-parts.ts';

type Judged = FactsWith<'pack' | 'structure'>;

/** Risk must be as easy to see as benefit: in place, size and contrast, and before a client cuts the email off. */
export default defineRule({
  id: 'SAFE-002',
  version: 1,
  severity: 'block',
  source:
    '21 CFR 202.1(e)(7)(viii) (prominence and readability of risk); ABPI Code 2024 cl. 6.1 (balanced) and cl. 12.1 (legible); the market pack names its limits and their source',
  summary:
    'Risk information is seen, stands before the signature, and is no smaller, paler or later than allowed.',
  needs: ['pack', 'structure'],
  check: (facts) => EMAIL_VIEWS.flatMap((view) => viewFindings(facts, view)).filter(isFirstOfItsKind),
});

/** The same flaw in three views is one flaw, shown for the first. */
const isFirstOfItsKind = (each: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex(({ message, slotId }) => message === each.message && slotId === each.slotId) === index;

function viewFindings(facts: Judged, view: EmailViewName): Finding[] {
  const texts = facts.structure.views[view];
  const within = (parts: ReadonlySet<string>) => texts.filter(({ part }) => part !== null && parts.has(part));
  const risk = within(riskParts(facts));
  const mandatory = within(mandatoryParts(facts));
  return [
    ...hiddenFindings([...new Set([...risk, ...mandatory])], view),
    ...missingFindings(facts, texts, view),
    ...positionFindings(facts, texts, risk),
    ...sizeFindings(facts, risk, within(benefitParts(facts)), view),
    ...contrastFindings(facts, risk, view),
  ];
}

const inSlot = ({ part }: EmailText): { slotId?: string } =>
  part?.startsWith('slots.') ? { slotId: part.slice('slots.'.length) } : {};
const quoted = ({ text }: EmailText): string => `"${text.slice(0, 60)}"`;
const FIX = 'Correct the template, so that the risk information is as easy to see as the benefit.';

const hiddenFindings = (texts: readonly EmailText[], view: EmailViewName): Finding[] =>
  texts.flatMap((text) =>
    text.hidden === null
      ? []
      : finding('Mandatory or risk information is hidden from the reader.', {
          ...inSlot(text),
          evidence: `${view} view: ${quoted(text)}, ${text.hidden}`,
          fix: FIX,
        }),
  );

/** Without a marked block nobody can say where the risk stands, and that is no pass. */
function missingFindings(facts: Judged, texts: readonly EmailText[], view: EmailViewName): Finding[] {
  const missing = [...riskParts(facts)].filter(
    (name) => name.startsWith('fixed.') && !texts.some(({ part }) => part === name),
  );
  return missing.map((name) =>
    finding('The safety information is not in the email as a block of its own.', {
      evidence: `${view} view: no part ${name}`,
      fix: `Let the template show {{ ${name} }}.`,
    }),
  );
}

function positionFindings(
  { pack: { riskProminence }, structure }: Judged,
  texts: readonly EmailText[],
  risk: readonly EmailText[],
): Finding[] {
  const signature = texts.findIndex(({ part }) => part !== null && SIGNATURE_PARTS.has(part));
  const late = risk.find((text) => signature >= 0 && texts.indexOf(text) > signature);
  const clipped = risk.find(
    ({ endByte }) => structure.bytes > riskProminence.clipBytes && endByte > riskProminence.clipBytes,
  );
  return [
    ...(late && riskProminence.beforeSignature
      ? [
          finding('Risk information stands after the closing or the signature.', {
            ...inSlot(late),
            evidence: `${quoted(late)} (${riskProminence.source})`,
            fix: 'Move the risk information before the closing of the email.',
          }),
        ]
      : []),
    ...(clipped
      ? [
          finding('Risk information stands where mail clients cut the email off.', {
            ...inSlot(clipped),
            evidence: `${quoted(clipped)} ends at byte ${clipped.endByte}, limit ${riskProminence.clipBytes}`,
            fix: 'Take modules out, or move the risk information further up.',
          }),
        ]
      : []),
  ];
}

/** Headings are larger and markers smaller by nature; running text is compared with running text. */
const isRunning = ({ heading, superscript, hidden }: EmailText): boolean =>
  !heading && !superscript && hidden === null;

function sizeFindings(
  { pack: { riskProminence } }: Judged,
  risk: readonly EmailText[],
  benefit: readonly EmailText[],
  view: EmailViewName,
): Finding[] {
  const smallest = risk.filter(isRunning).toSorted((a, b) => a.fontPixels - b.fontPixels)[0];
  if (!smallest) return [];
  const { minimumFontPixels, minimumFontRatio, source } = riskProminence;
  const evidence = (limit: string) =>
    `${view} view: ${quoted(smallest)} has ${smallest.fontPixels.toFixed(1)} px, ${limit} (${source})`;
  if (smallest.fontPixels < minimumFontPixels) {
    const limit = `at least ${minimumFontPixels} px`;
    return [
      finding('Risk information is too small.', { ...inSlot(smallest), evidence: evidence(limit), fix: FIX }),
    ];
  }
  const largest = Math.max(0, ...benefit.filter(isRunning).map(({ fontPixels }) => fontPixels));
  if (smallest.fontPixels >= largest * minimumFontRatio) return [];
  const limit = `benefit text ${largest.toFixed(1)} px, ratio at least ${minimumFontRatio}`;
  return [
    finding('Risk information is smaller than the text about benefit.', {
      ...inSlot(smallest),
      evidence: evidence(limit),
      fix: FIX,
    }),
  ];
}

function contrastFindings(
  { pack: { riskProminence } }: Judged,
  risk: readonly EmailText[],
  view: EmailViewName,
): Finding[] {
  const pale = risk.find((text) => {
    const contrast = contrastOf(text);
    return text.hidden === null && (contrast === null || contrast < riskProminence.minimumContrast);
  });
  if (!pale) return [];
  const contrast = contrastOf(pale)?.toFixed(2) ?? 'unknown, because an image lies behind it';
  return [
    finding('Risk information has too little contrast.', {
      ...inSlot(pale),
      evidence: `${view} view: ${quoted(pale)}, contrast ${contrast}, at least ${riskProminence.minimumContrast}`,
      fix: FIX,
    }),
  ];
}
