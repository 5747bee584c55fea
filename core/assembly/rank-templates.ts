import { coversDate } from '../clock.ts';
import type { Template } from '../library/content.ts';
import type { Context } from './context.ts';

export interface TemplateVersion {
  template: Template;
  version: number;
}

/** Whether a template is approved and complete for a context on its planned send date. */
export function templateServes({ template }: TemplateVersion, context: Context): boolean {
  const date = context.plannedSendDate;
  return (
    template.status === 'approved' &&
    coversDate({ until: template.expires }, date) &&
    (!template.product || !context.product || template.product === context.product) &&
    template.fixedTexts.some(
      (texts) => texts.market === context.market && texts.language === context.language,
    ) &&
    template.approvals.some(
      (approval) =>
        approval.market.includes(context.market) &&
        approval.channel.includes(context.channel) &&
        (approval.audience.includes('*') || approval.audience.includes(context.audience)) &&
        coversDate(approval, date),
    )
  );
}

/** Kinds that say something about the product; a link or a subject line does not answer a wish for a topic. */
const TELLING_KINDS: ReadonlySet<string> = new Set(['claim', 'message', 'proof_point', 'visual']);

/** Whether some slot could hold a module on a topic that the template is not made for. */
const couldTell = ({ template }: TemplateVersion, topic: string): boolean =>
  template.slots.some(
    ({ kinds, topics }) =>
      kinds.some((kind) => TELLING_KINDS.has(kind)) && (topics.length === 0 || topics.includes(topic)),
  );

/**
 * Moment fits: two points; each wanted topic that the template is made for: one, the first wanted topic a half more; each
 * other wanted topic that one of its slots could hold: a half.
 */
function fitness(version: TemplateVersion, context: Context): number {
  const { template } = version;
  const moment = context.moment && template.moments.includes(context.moment) ? 2 : 0;
  const topics = context.topics.map((topic) => {
    if (template.topics.includes(topic)) return 1;
    return couldTell(version, topic) ? 0.5 : 0;
  });
  const [first] = context.topics;
  const leading = first !== undefined && template.topics.includes(first) ? 0.5 : 0;
  return topics.reduce((sum, points) => sum + points, moment + leading);
}

/** Templates for a context, those that may be used first, then by fitness, then by id. */
export const rankTemplates = (
  templates: readonly TemplateVersion[],
  context: Context,
): { template: TemplateVersion; serves: boolean }[] =>
  templates
    .map((template) => ({ template, serves: templateServes(template, context) }))
    .toSorted(
      (left, right) =>
        Number(right.serves) - Number(left.serves) ||
        fitness(right.template, context) - fitness(left.template, context) ||
        (left.template.template.id < right.template.template.id ? -1 : 1),
    );
