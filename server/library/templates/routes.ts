import * as contract from '../../../core/contract/templates.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { etagOf, reply } from '../../http/reply.ts';
import { route, whoHolds } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { renderTemplate } from '../../release/render-template.ts';
import { UPLOAD_BODY_LIMIT_BYTES } from '../import/uploaded-sources.ts';
import { editDraft } from './edit-draft.ts';
import { templateAt, templateDetail } from './get-template.ts';
import { importTemplateFile } from './import-file.ts';
import { stageTemplate } from './stage-template.ts';

const mayRead = whoHolds('library.read');
const mayChange = whoHolds('library.change');
/** Fixed texts of many markets are longer than other bodies. */
const EDIT_LIMIT_BYTES = 8 * 1024 * 1024;

/** The page of a template: reading, preview, drafts and their way to approval, import of one email. */
export const templateRoutes = (deps: ChangeDeps): Route[] => [
  route(contract.getTemplate, mayRead, async ({ params, query }) => {
    const template = await templateDetail(deps.database, params.id, query.version);
    return reply(200, template, etagOf(template.currentVersion));
  }),
  route(contract.previewTemplate, mayRead, async ({ params, query: { version, ...view } }) => {
    const shown = version ?? (await templateDetail(deps.database, params.id)).version;
    return reply(200, await renderTemplate(await templateAt(deps.database, params.id, shown), view));
  }),
  route(
    contract.editTemplate,
    mayChange,
    async ({ actor, params, body, ifMatch }) => {
      const saved = await editDraft(deps, actor, { id: params.id, edit: body, ifMatch });
      return reply(200, saved, etagOf(saved.version));
    },
    { bodyLimitBytes: EDIT_LIMIT_BYTES },
  ),
  route(contract.stageTemplate, mayChange, async ({ actor, params, body, ifMatch }) => {
    const moved = await stageTemplate(deps, actor, { id: params.id, ...body, ifMatch });
    return reply(200, moved, etagOf(moved.version));
  }),
  route(
    contract.importTemplate,
    whoHolds('library.import'),
    async ({ actor, body }) => reply(200, await importTemplateFile(deps, actor, body.file)),
    { bodyLimitBytes: UPLOAD_BODY_LIMIT_BYTES },
  ),
];
