import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import type { TemplateEdit } from '../../../core/library/template-draft/edit.ts';
import { editTemplate } from '../../../core/library/template-draft/edit-template.ts';
import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { TEMPLATE_TABLE } from '../import/item-tables.ts';
import { storeVersions } from '../import/store-versions.ts';
import { compileFault } from '../import/template/template-file.ts';
import { lockTemplate } from './lock-template.ts';

/**
 * Saves a draft as a new version; what changes nothing keeps its version.
 * @throws CodedError not_allowed, not_found, if_match_required, changed_meanwhile, not_permitted_in_state (no draft),
 * invalid_request (the edit contradicts itself or cannot be rendered)
 */
export function editDraft(
  deps: ChangeDeps,
  actor: Actor,
  request: { id: string; edit: TemplateEdit; ifMatch: number | undefined },
): Promise<{ version: number; status: ContentStatus }> {
  const { id, edit, ifMatch } = request;
  return mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: () => lockTemplate(deps.database, id),
    ifMatch: { given: ifMatch, current: ({ version }) => version },
    change: async ({ version, template }) => {
      if (template.status !== 'draft')
        throw new CodedError(
          'not_permitted_in_state',
          `Only a draft can be edited; this template is ${template.status.replace('_', ' ')}. Nothing was changed.`,
          { details: { status: template.status } },
        );
      const edited = editTemplate(template, edit);
      if ('fault' in edited)
        throw new CodedError(
          'invalid_request',
          `${edited.fault.field} ${edited.fault.reason}. Nothing was saved.`,
          { details: { field: edited.fault.field } },
        );
      const unrenderable = await compileFault(edited.template);
      if (unrenderable !== undefined)
        throw new CodedError('invalid_request', `${unrenderable} Nothing was saved.`);
      const { entries } = await storeVersions(deps, TEMPLATE_TABLE, [edited.template], { keepStatus: true });
      const [entry] = entries;
      if (!entry)
        throw new CodedError('invalid_request', 'The draft already says exactly this; nothing was saved.');
      return { result: { version: entry.subject.revision ?? version, status: 'draft' as const }, entries };
    },
  });
}
