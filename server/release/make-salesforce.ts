import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { CodedError } from '../../core/errors.ts';
import { lintSalesforceFile } from '../../core/release/salesforce/lint-file.ts';
import { fromSalesforce, toSalesforce } from '../../core/release/salesforce/swap-tokens.ts';
import type { RenderedAssembly } from './render-email.ts';

/**
 * The approved HTML with the personalisation tokens of Salesforce, without AMPscript. It is given out only when our own
 * linter finds nothing in it and the approved HTML can be made from it again.
 *
 * @throws CodedError conflict (a file that Salesforce would not take)
 */
export function makeSalesforceForm(
  { html }: Pick<RenderedAssembly, 'html'>,
  { context }: Pick<AssemblyContent, 'context'>,
): Buffer {
  const form = toSalesforce(html, context.language);
  const [fault] = lintSalesforceFile(form);
  if (fault)
    throw new CodedError(
      'conflict',
      `Salesforce would not take the email, line ${fault.line}: ${fault.reason}`,
    );
  if (fromSalesforce(form, context.language) !== html)
    throw new CodedError('conflict', 'The file for Salesforce would not give the approved email again.');
  return Buffer.from(form, 'utf8');
}
