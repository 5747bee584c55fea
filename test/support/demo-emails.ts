import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import type { Claim, ContentModule, FixedText, Template } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { RenderInput } from '../../server/release/render-email.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { demoVisuals } from './demo-visuals.ts';

const UNSUBSCRIBE_URL = 'https://preferences.imprimatur.example/unsubscribe?of=demo&list=1';
const PLANNED_SEND_DATE = '2026-11-30';

export interface DemoEmail {
  /** Template, market and language. */
  name: string;
  input: RenderInput;
}

/**
 * One email for each template, market and language of the demonstration library, filled with modules that may be used
 * there; a free text stands wherever the template has a place. Needs no database.
 *
 * @param turn which of the fitting modules is taken, so that other turns give other emails
 */
export function demoEmails(turn = 0): DemoEmail[] {
  const demo = loadDemo();
  const { named: visuals } = demoVisuals();
  const references = new Map(demo.references.map((reference) => [reference.id, reference]));
  return demo.templates.flatMap((template) =>
    template.fixedTexts.map((fixed) => {
      const used: ContentModule[] = [];
      const fillsOf = (slotId: string, kinds: readonly string[], most: number): Fill[] =>
        fitting(demo.modules, template, fixed, kinds)
          .filter((module) => !used.includes(module))
          .map((module, index, all) => all[(index + turn) % all.length] ?? module)
          .slice(0, most)
          .map((module) => {
            used.push(module);
            return fillOf(slotId, module, fixed.language);
          });
      const slots = template.slots.flatMap(({ id, kinds, max }) => fillsOf(id, kinds, max));
      const content: AssemblyContent = {
        format: 1,
        template: { id: template.id, version: 1 },
        context: {
          market: fixed.market,
          language: fixed.language,
          channel: 'email',
          audience: 'cardiology',
          plannedSendDate: PLANNED_SEND_DATE,
          topics: [],
        },
        subject: fillsOf('subject', template.subjectKinds, 1)[0] ?? null,
        slots,
        ...freeTextsOf(template),
        aiLabel: {
          engine: 'deterministic',
          suggestedSlots: slots.map(({ slotId }) => slotId),
          generatedSlots: [],
        },
      };
      return {
        name: `${template.id} ${fixed.market} ${fixed.language}`,
        input: {
          template,
          content,
          references,
          claims: claimsOf(used, demo.claims),
          visuals,
          view: { unsubscribeUrl: UNSUBSCRIBE_URL },
        },
      };
    }),
  );
}

const fitting = (
  modules: readonly ContentModule[],
  template: Template,
  { market, language }: FixedText,
  kinds: readonly string[],
): ContentModule[] =>
  modules.filter(
    (module) =>
      module.status === 'approved' &&
      module.product === template.product &&
      kinds.includes(module.kind) &&
      module.renditions.some((rendition) => rendition.language === language) &&
      module.approvals.some((approval) => approval.market.includes(market)),
  );

/** A slot filled with the approved text of a module in a language. */
export const fillOf = (
  slotId: string,
  module: ContentModule,
  language: string,
  choice: Fill['choice'] = 'ai_suggested',
): Fill => ({
  slotId,
  moduleId: module.id,
  version: 1,
  language,
  text: module.renditions.find((rendition) => rendition.language === language)?.text ?? '',
  origin: 'approved_verbatim',
  choice,
});

const freeTextsOf = ({ freeTexts }: Template): Pick<AssemblyContent, 'freeTexts'> =>
  freeTexts
    ? {
        freeTexts: freeTexts.map(({ id }) => ({
          placeId: id,
          text: 'It was good to meet you.',
          origin: 'local_edit',
        })),
      }
    : {};

function claimsOf(modules: readonly ContentModule[], claims: readonly Claim[]): Map<string, Claim[]> {
  const named = (module: ContentModule) =>
    claims.filter((claim) => module.claims.includes(claim.id) && claim.footnotes.length > 0);
  return new Map(modules.map((module) => [versionKey(module.id, 1), named(module)]));
}
