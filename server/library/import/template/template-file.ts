import { draftTemplateOf, slotTokensOf } from '../../../../core/library/import-mjml.ts';
import type { Template } from '../../../../core/library/content.ts';
import type { FieldProblem } from '../../../../core/library/import-words.ts';
import { DROP_REASONS } from '../../../../core/library/template-import/report.ts';
import type { DropReason, ImportReport } from '../../../../core/library/template-import/report.ts';
import { isCodedError } from '../../../../core/errors.ts';
import { skeletonOf } from '../../../release/template-skeleton.ts';
import { readWholeText } from '../read-text.ts';
import type { RowFile } from '../rows.ts';
import { refuseFile } from '../source.ts';
import type { ImportSource } from '../source.ts';
import { Findings } from './findings.ts';
import { readAllBytes } from './read-bytes.ts';

const MJML_MEBIBYTES = 2;
const HTML_MEBIBYTES = 12;

/** An HTML file as a draft. @throws CodedError invalid_import with one sentence. */
export async function readHtmlTemplate(source: ImportSource): Promise<RowFile> {
  const bytes = await readAllBytes(source, HTML_MEBIBYTES);
  const { importEmail } = await import('./import-email.ts');
  return rowOf(source.name, importEmail({ name: source.name, bytes }));
}

/** An MJML file as a draft: as it is when it names slots, else compiled and imported like an email. */
export async function readMjmlTemplate(source: ImportSource): Promise<RowFile> {
  const given = await readWholeText(source, MJML_MEBIBYTES, 'A template is far smaller.');
  if (slotTokensOf(given).length > 0) {
    if (INCLUDE.test(given))
      throw refuseFile(
        source.name,
        'uses mj-include, and no other file is read; put the text into the file itself.',
      );
    await refuseHarm(source.name, given);
    return rowOf(source.name, draftTemplateOf(source.name, given));
  }
  const findings = new Findings();
  const mjml = withoutIncludes(given, findings);
  const { importEmail } = await import('./import-email.ts');
  const { importOwn, ownSourceWithin } = await import('./own-export/import-own.ts');
  const bytes = new TextEncoder().encode(given);
  const { name } = source;
  const html = await compiled(name, mjml, findings);
  const own = ownSourceWithin(mjml, 'mjml');
  const draft =
    own &&
    importOwn({
      name,
      bytes,
      kind: 'mjml',
      own,
      html,
      openHtml: await compiled(name, own.source, new Findings()),
    });
  return rowOf(name, draft ? { template: draft } : importEmail({ name, bytes, html, findings }));
}

/** What a template that names slots may not hold either: it is stored as it is, so nothing can be dropped from it. */
const HARMFUL: ReadonlySet<DropReason> = new Set([
  'script',
  'event_handler',
  'form',
  'active_address',
  'refresh',
  'style_active',
  'tracker_size',
  'tracker_host',
  'tracker_query',
]);

/** @throws CodedError invalid_import that names the first thing which runs, sends or counts something */
async function refuseHarm(name: string, mjml: string): Promise<void> {
  const { parseEmail } = await import('./parse-email.ts');
  const { sanitise } = await import('./sanitise.ts');
  const found = new Findings();
  sanitise(parseEmail(await compiled(name, mjml, new Findings())), found);
  const { dropped, changed } = found.report();
  const form = changed.find(({ reason }) => reason === 'form_opened');
  if (form) throw refuseFile(name, `has ${form.what}, which ${DROP_REASONS.form}.`);
  const harm = dropped.find(({ reason }) => HARMFUL.has(reason));
  if (harm) throw refuseFile(name, `has ${harm.what}, which ${DROP_REASONS[harm.reason]}.`);
}

const INCLUDE = /<\s*mj-include\b[^>]*>(?:\s*<\/\s*mj-include\s*>)?/iu;

/** Each element that names another file taken out and listed. */
const withoutIncludes = (mjml: string, findings: Findings): string =>
  mjml.replace(new RegExp(INCLUDE.source, 'giu'), (element, at: number) => {
    findings.drop(mjml.slice(0, at).split('\n').length, element, 'include');
    return '';
  });

/** Reads MJML with faults as well as possible, as other programs do, and lists the faults. */
async function compiled(name: string, mjml: string, findings: Findings): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  try {
    const options = { validationLevel: 'soft', ignoreIncludes: true, fonts: {} } as const;
    const { html, errors } = await mjml2html(mjml, options);
    for (const { line, tagName, message } of errors)
      findings.change(line, `<${tagName}> ${message}`, 'mjml_fault');
    return html;
  } catch (error) {
    const why =
      error instanceof Error
        ? (error.message.split('\n').find((line) => /\bline\b/iu.test(line)) ?? error.message)
        : '';
    const sentence = why.replace(/\s+/gu, ' ').trim().slice(0, 200).replace(/\.$/u, '');
    throw refuseFile(name, `is not valid MJML: ${sentence}.`, error);
  }
}

async function rowOf(name: string, draft: { template: Template } | { reason: string }): Promise<RowFile> {
  if ('reason' in draft) throw refuseFile(name, draft.reason);
  const { template } = draft;
  const fault = await compileFault(template);
  if (fault !== undefined && template.bodyKind === 'html')
    throw refuseFile(name, `cannot be made a template. ${fault}`);
  return {
    name,
    total: 1,
    rows: async function* () {
      yield { row: 1, value: template };
    },
    remarks: template.imported ? droppedRemarks(template.imported) : [],
  };
}

const QUIET: ReadonlySet<DropReason> = new Set(['comment', 'attribute', 'metadata']);
const MOST_REMARKS = 50;

/** What was dropped and somebody might miss or should know; the report of the template lists all. */
function droppedRemarks({ dropped }: ImportReport): FieldProblem[] {
  const told = dropped.filter(({ reason }) => !QUIET.has(reason));
  return told.slice(0, MOST_REMARKS).map(({ line, what, reason }) => ({
    field: `line ${line}`,
    reason: `${what} ${DROP_REASONS[reason]}; it was dropped`,
  }));
}

/** Why a template cannot be rendered, as a sentence; undefined when it can. */
export async function compileFault(template: Template): Promise<string | undefined> {
  try {
    await skeletonOf(template);
    return undefined;
  } catch (error) {
    if (isCodedError(error)) return error.message;
    throw error;
  }
}
