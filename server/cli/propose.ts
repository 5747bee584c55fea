import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { Context } from '../../core/assembly/context.ts';
import { understandingOfContext } from '../../core/assembly/understanding.ts';
import { describeReason } from '../../core/assembly/reasons.ts';
import type { AssemblyView } from '../../core/contract/assembly.ts';
import { topicsMentioned } from '../../core/library/vocabulary/topic-synonyms.ts';
import type { AssemblyDeps } from '../assembly/assembly-deps.ts';
import { startConversation } from '../assembly/conversation/start-conversation.ts';
import { appendMessage } from '../assembly/conversation/stored-conversation.ts';
import { storeDraft } from '../assembly/draft-assembly.ts';
import { modelUse } from '../assembly/model-use.ts';
import { proposeContent } from '../assembly/propose-assembly.ts';
import { viewOf } from '../assembly/get-assembly.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface ProposeOptions {
  template?: string | undefined;
  brief: string;
  context: Context;
}

/** `propose`: stores a draft with its gaps and checks and prints it; what blocks it is in the result, not in the exit code. */
export async function proposeCommand(deps: AssemblyDeps, options: ProposeOptions): Promise<CommandOutcome> {
  const topics = topicsMentioned(options.brief).map(({ topic }) => topic);
  const context = { ...options.context, topics: [...new Set([...options.context.topics, ...topics])] };
  const { brief } = options;
  deps.auditor.warm();
  const model = modelUse(deps, { actor: COMMAND_LINE });
  const request = { context, brief, templateId: options.template };
  const proposed = await proposeContent(deps, request, undefined, model);
  const drafted = await deps.database.transaction(async () => {
    const id = await startConversation(deps, COMMAND_LINE, {
      understanding: understandingOfContext(context, options.template),
    });
    await appendMessage(deps.database, id, { author: 'person', content: { text: brief } }, deps.clock());
    return storeDraft(deps, COMMAND_LINE, proposed, { id, brief });
  });
  const view = await viewOf(deps, drafted.assembly, drafted.report);
  return { exitCode: 0, result: view, text: textOf(view) };
}

function textOf(view: AssemblyView): string {
  const { market, language, channel, audience, plannedSendDate } = view.context;
  const slots = [...(view.subject ? [view.subject] : []), ...view.slots].map((slot) =>
    [
      `${slot.slotId}: ${slot.moduleId}@${slot.version} (${slot.origin})`,
      ...slot.text.split('\n').map((line) => `    ${line}`),
      ...slot.reasons.map((reason) => `  + ${describeReason(reason, 'en')}`),
      ...slot.references.map(
        ({ number, citation, page, quote }) => `  [${number ?? '–'}] ${citation}, ${page}: “${quote}”`,
      ),
    ].join('\n'),
  );
  const gaps = view.gaps.map(
    ({ slotId, nearest }) =>
      `${slotId}: nothing eligible. Nearest: ${nearest.map(({ moduleId, reason }) => `${moduleId} (${reason})`).join(', ') || 'nothing'}`,
  );
  const checks = view.checks.results
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ ruleId, verdict, findings }) =>
      findings.map(({ message, fix }) => `${verdict} ${ruleId}: ${message} ${fix ?? ''}`.trim()),
    );
  return [
    `Assembly ${view.id}, ${view.template.id}@${view.template.version}, ${market}/${language}/${channel}/${audience}, send ${plannedSendDate}`,
    ...slots,
    ...view.freeTexts.map(({ placeId, text, origin }) => `${placeId} (${origin}): ${text}`),
    ...gaps,
    `Checks: ${view.checks.verdict}`,
    ...checks,
  ].join('\n\n');
}
