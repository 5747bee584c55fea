import { templateSchema } from '../../../core/library/content.ts';
import type { Template } from '../../../core/library/content.ts';
import { TEMPLATE_COLUMNS } from '../../../core/library/import-columns-library.ts';
import { templateFault } from '../../../core/library/import-faults.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { ItemKind } from './item-kind.ts';
import { TEMPLATE_TABLE } from './item-tables.ts';
import { faultsOf, productRemarks } from './known-ids.ts';
import type { ImportSource } from './source.ts';
import { storeVersions } from './store-versions.ts';

export const TEMPLATES: ItemKind<Template> = {
  schema: templateSchema,
  columns: TEMPLATE_COLUMNS,
  keyOf: (template) => template.id,
  complete: withMjmlOfFile,
  findProblems: (_, templates) => Promise.resolve(faultsOf(templates, templateFault)),
  findWarnings: productRemarks,
  store: (deps, templates, options) => storeVersions(deps, TEMPLATE_TABLE, templates, options),
};

const problem = (reason: string) => ({ problem: { field: 'mjmlFile', reason } });

/** `"mjmlFile": "name.mjml"` stands for the text of that file, which lies beside the library file. */
async function withMjmlOfFile(
  value: unknown,
  source: ImportSource,
): Promise<{ value: unknown } | { problem: FieldProblem }> {
  if (typeof value !== 'object' || value === null || !('mjmlFile' in value)) return { value };
  const { mjmlFile, ...rest } = value;
  if (typeof mjmlFile !== 'string') return problem('must be the name of a file');
  if ('mjml' in rest) return problem('stands beside mjml; give one of them');
  if (!source.sibling) return problem('cannot be used in an upload; put the text into mjml');
  const bytes = await source.sibling(mjmlFile);
  if (bytes === undefined) return problem(`names ${mjmlFile}, which does not lie in the same folder`);
  try {
    return { value: { ...rest, mjml: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
  } catch {
    return problem(`names ${mjmlFile}, which is not valid UTF-8`);
  }
}
