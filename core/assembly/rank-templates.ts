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

/** Moment fits: two points; each wanted topic that the template is made for: one, the first wanted topic a half more. */
function fitness({ template }: TemplateVersion, context: Context): number {
  const moment = context.moment && template.moments.includes(context.moment) ? 2 : 0;
  const topics = context.topics.filter((topic) => template.topics.includes(topic)).length;
  const [first] = context.topics;
  return moment + topics + (first !== undefined && template.topics.includes(first) ? 0.5 : 0);
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
