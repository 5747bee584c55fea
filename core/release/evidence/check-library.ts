import type { AssemblyContent } from '../../assembly/assembly.ts';
import { allFills } from '../../assembly/assembly.ts';
import { claimSchema, moduleSchema, referenceSchema, templateSchema } from '../../library/content.ts';
import { markersOf, plainTextOf } from '../../library/markup.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';
import type { EvidenceItem } from './manifest.ts';

/** Texts marked as approved are the words of their module version, fixed texts those of the template. */
export function checkApprovedTexts({ manifest }: EvidenceFacts): EvidenceCheck {
  const { assembly, modules, template, fixedTexts } = manifest;
  const { content } = assembly;
  const faults = allFills(content).flatMap((fill) => {
    if (fill.origin !== 'approved_verbatim') return [];
    const item = modules.find(({ id, version }) => id === fill.moduleId && version === fill.version);
    const module = moduleSchema.safeParse(item?.content).data;
    if (!module) return [`The module ${fill.moduleId} in version ${fill.version} is not in the pack.`];
    const verbatim = module.renditions.some(
      ({ language, text }) => language === fill.language && text === fill.text,
    );
    return verbatim
      ? []
      : [`The text at ${fill.slotId} is not what ${fill.moduleId} says, though it is marked so.`];
  });
  const { market, language } = content.context;
  const fixed = templateSchema
    .safeParse(template.content)
    .data?.fixedTexts.find((each) => each.market === market && each.language === language);
  const expected = Object.entries(fixed?.texts ?? {});
  const differs =
    expected.length !== Object.keys(fixedTexts).length ||
    expected.some(([key, text]) => fixedTexts[key] !== text);
  if (differs) faults.push('The fixed texts are not those of the template.');
  const subject = plainTextOf(content.subject?.text ?? fixedTexts['subject'] ?? '');
  if (subject.replace(/[\s\p{Cc}]+/gu, ' ').trim() !== assembly.subject)
    faults.push('The subject line is not that of the content.');
  return judged(
    'texts',
    'Every text marked as approved stands so in its module version, the fixed texts in the template, and the subject line in either.',
    faults,
  );
}

/** Every claim of the modules and every reference that they or the texts name is in the pack, with page and quote. */
export function checkSources({ manifest }: EvidenceFacts): EvidenceCheck {
  const faults: string[] = [];
  const claims = new Map(manifest.claims.map((item) => [item.id, claimSchema.safeParse(item.content).data]));
  const references = new Map(
    manifest.references.map((item) => [item.id, referenceSchema.safeParse(item.content).data]),
  );
  for (const { claim, module } of claimsMade(manifest.modules)) {
    const found = claims.get(claim);
    if (!found) faults.push(`The claim ${claim} of the module ${module} is not in the pack.`);
    for (const { reference, anchor } of found?.references ?? []) {
      const source = references.get(reference);
      if (!source) faults.push(`The reference ${reference} of the claim ${claim} is not in the pack.`);
      else if (anchor !== undefined && !source.anchors.some(({ id }) => id === anchor))
        faults.push(`The place ${anchor} of the reference ${reference} is not in the pack.`);
    }
  }
  for (const id of markersIn(manifest.assembly.content))
    if (!references.get(id)) faults.push(`The reference ${id}, which a text cites, is not in the pack.`);
  return judged(
    'sources',
    'Every claim of the modules and every reference cited is in the pack, with the page and the quote it rests on.',
    faults,
  );
}

const claimsMade = (modules: readonly EvidenceItem[]): { claim: string; module: string }[] =>
  modules.flatMap(({ id, content }) =>
    (moduleSchema.safeParse(content).data?.claims ?? []).map((claim) => ({ claim, module: id })),
  );

/** References that the texts cite. */
export const markersIn = (content: AssemblyContent): string[] => [
  ...new Set(allFills(content).flatMap(({ text }) => markersOf(text))),
];
