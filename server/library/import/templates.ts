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
import { compileFault } from './template/template-file.ts';

export const TEMPLATES: ItemKind<Template> = {
  schema: templateSchema,
  columns: TEMPLATE_COLUMNS,
  keyOf: (template) => template.id,
  complete: withMjmlOfFile,
  findProblems: (_, templates) => Promise.resolve(faultsOf(templates, templateFault)),
  findWarnings: async (database, templates) =>
    new Map([...(await productRemarks(database, templates)), ...(await compileRemarks(templates))]),
  store: (deps, templates, options) => storeVersions(deps, TEMPLATE_TABLE, templates, options),
};

/** What cannot be rendered is told here, not only when an email is made of it; an unfinished draft may land. */
async function compileRemarks(templates: readonly Template[]): Promise<Map<number, FieldProblem>> {
  const faults = new Map<number, FieldProblem>();
  for (const [index, template] of templates.entries()) {
    const fault = await compileFault(template);
    if (fault !== undefined) faults.set(index, { field: 'mjml', reason: `cannot be rendered. ${fault}` });
  }
  return faults;
}

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
