import type { AssistantMessage } from '../../../core/contract/conversation.ts';
import { describeSearchFallback } from '../../../core/model/search-fallback.ts';
import type { Drafted } from '../draft-assembly.ts';
import { findTemplate } from '../load-templates.ts';
import { describeGaps } from './describe-gaps.ts';
import { say, suggestedReplies } from './sentences.ts';
import type { InterfaceLanguage } from './sentences.ts';
import type { Turn } from './turn.ts';

/** Says what a proposal holds, what it lacks and what the checks say: all of it counted, nothing about the product. */
export async function describeDraft(
  { deps, language }: Pick<Turn, 'deps' | 'language'>,
  { assembly, report }: Drafted,
): Promise<Pick<AssistantMessage, 'text' | 'assemblyRevision' | 'suggestedReplies'>> {
  const { content, proposal } = assembly;
  const { searchFallback } = proposal.engine;
  const found = await findTemplate(deps.database, content.template.id, content.template.version);
  const slots = found?.template.slots ?? [];
  const filled = new Set(content.slots.map((fill) => fill.slotId)).size;
  const name = found?.template.name ?? content.template.id;
  const sentences = [
    filled === 0
      ? say(language, 'proposedNothing', { template: name })
      : say(language, 'proposed', { filled, slots: slots.length, template: name }),
    ...(filled === 0 ? [] : describeGaps(proposal.gaps, slots, language)),
    ...(searchFallback ? [describeSearchFallback(searchFallback, language)] : []),
    describeVerdict(language, report),
  ];
  return {
    text: sentences.join(' '),
    assemblyRevision: assembly.revision,
    suggestedReplies: suggestedReplies(language, assembly.contentRevision > 1),
  };
}

/** The checks in one sentence; a rule that could not run is named with those that block or warn. */
export function describeVerdict(language: InterfaceLanguage, report: Drafted['report']): string {
  const notPassed = report.results.filter(({ verdict }) => verdict !== 'pass');
  if (report.verdict === 'pass') return say(language, 'checksPass');
  const stopping = notPassed.filter(
    ({ verdict, severity }) =>
      verdict === 'block' || verdict === 'error' || (verdict === 'not_run' && severity === 'block'),
  );
  const rules = (report.verdict === 'block' ? stopping : notPassed).map(({ ruleId }) => ruleId).join(', ');
  return say(language, report.verdict === 'block' ? 'checksBlock' : 'checksWarn', { rules });
}
