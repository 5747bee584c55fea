import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { CodedError } from '../../core/errors.ts';
import type { Template } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';
import { findTemplate } from './load-templates.ts';

/** The template version that a content names; `not_found` when the library does not hold it. */
export async function pinnedTemplate(database: Database, { template }: AssemblyContent): Promise<Template> {
  const found = await findTemplate(database, template.id, template.version);
  if (!found) throw new CodedError('not_found', `The library no longer has template ${template.id}.`);
  return found.template;
}
