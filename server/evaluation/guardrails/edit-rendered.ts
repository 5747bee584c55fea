import { CodedError } from '../../../core/errors.ts';
import type { Facts, RenderedEmail } from '../../../guardrails/facts.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { gatherEmailFacts } from '../../assembly/audit-email/gather-email-facts.ts';
import type { RenderedEdit } from './case-schema.ts';

/**
 * Changes the rendered email after it was rendered, and reads it again.
 *
 * @throws CodedError invalid_request when there is no rendering, or when it does not hold the words.
 */
export async function editRendered(
  deps: AssemblyDeps,
  facts: Facts,
  edits: readonly RenderedEdit[],
): Promise<Facts> {
  if (edits.length === 0) return facts;
  if (!facts.rendered) throw refused('this assembly cannot be rendered');
  const rendered = edits.reduce(edited, facts.rendered);
  return { ...facts, rendered, ...(await gatherEmailFacts(deps, facts.content, rendered.html)) };
}

function edited(rendered: RenderedEmail, { in: part, find, replace }: RenderedEdit): RenderedEmail {
  if (!rendered[part].includes(find)) throw refused(`the ${part} does not hold "${find.slice(0, 80)}"`);
  return { ...rendered, [part]: rendered[part].replaceAll(find, () => replace) };
}

const refused = (reason: string): CodedError => new CodedError('invalid_request', `rendered: ${reason}.`);
