import { type Zippable, zipSync } from 'fflate';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import type { VeevaFileKind } from '../../../core/release/veeva/file-kinds.ts';
import { lintVeevaFile } from '../../../core/release/veeva/lint-file.ts';
import type { AssemblyUnderReview } from '../../review/load-review-facts.ts';
import { sha256Hex } from '../../sha256.ts';
import { aiDisclosureOf } from '../ai-disclosure.ts';
import { jobCodeOf } from '../job-code.ts';
import type { HashedRendering } from '../render-assembly.ts';
import type { EmailView, RenderedAssembly } from '../render-email.ts';
import { joinEmail } from './join-email.ts';
import type { VeevaManifest } from './manifest.ts';
import { splitEmail } from './split-email.ts';

export interface PackageInput {
  assemblyId: string;
  contentHash: string;
  content: AssemblyContent;
  rendered: RenderedAssembly;
  unsubscribeUrl: string;
  jobCode: string | null;
  aiStatement: string | null;
}

/** A ZIP file holds no earlier date (APPNOTE 4.4.6); a fixed one gives the same bytes every time. */
const FIRST_DATE = new Date(1980, 0, 1);

/**
 * An approved email for Veeva Approved Email: a ZIP with one template, one fragment for each slot and a manifest. It is
 * given out only when our own linter finds nothing in it and the files put together are the approved HTML again.
 *
 * @throws CodedError invalid_request (a template that cannot be cut), conflict (a file that Vault would not take)
 */
export function makeVeevaPackage(input: PackageInput): Buffer {
  const { rendered, content, unsubscribeUrl } = input;
  if (rendered.html.includes('{{'))
    throw new CodedError('conflict', 'The email holds a token of its own, which Veeva would replace.');
  const split = splitEmail(rendered.html, unsubscribeUrl);
  if (joinEmail(split, unsubscribeUrl) !== rendered.html)
    throw new CodedError('conflict', 'The files for Veeva would not give the approved email again.');
  refuseFaults('template.html', split.template, 'template');
  const files = new Map([['template.html', split.template]]);
  const fragments = split.fragments.map(({ slotIds, html }, index) => {
    const file = `fragment-${index + 1}-${slotIds.join('-')}.html`;
    refuseFaults(file, html, 'fragment');
    files.set(file, html);
    const fills = content.slots.filter(({ slotId }) => slotIds.includes(slotId));
    return {
      file,
      sha256: sha256Hex(html),
      slots: slotIds,
      modules: fills.map(({ moduleId: id, version }) => ({ id, version })),
    };
  });
  const manifest: VeevaManifest = {
    format: 'imprimatur-veeva-1',
    assemblyId: input.assemblyId,
    contentHash: input.contentHash,
    market: content.context.market,
    language: content.context.language,
    subject: rendered.subject,
    preheader: rendered.preheader,
    jobCode: input.jobCode,
    aiStatement: input.aiStatement,
    unsubscribeUrl,
    htmlSha256: sha256Hex(rendered.html),
    template: { file: 'template.html', sha256: sha256Hex(split.template) },
    fragments,
    footnoteMarks: split.footnoteMarks,
  };
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  const zipped: Zippable = {};
  for (const [name, text] of files) zipped[name] = [Buffer.from(text, 'utf8'), { mtime: FIRST_DATE }];
  return Buffer.from(zipSync(zipped, { level: 9 }));
}

/** The files for Veeva of an approved assembly. */
export const makeVeevaForm = (
  { unsubscribeUrl }: EmailView,
  { id, content, contentHash }: Pick<AssemblyUnderReview, 'id' | 'content' | 'contentHash'>,
  { rendered, library }: HashedRendering,
): Buffer =>
  makeVeevaPackage({
    assemblyId: id,
    contentHash,
    content,
    rendered,
    unsubscribeUrl,
    jobCode: jobCodeOf(library, content),
    aiStatement: aiDisclosureOf(content).statement,
  });

function refuseFaults(file: string, html: string, kind: VeevaFileKind): void {
  const [fault] = lintVeevaFile(html, kind);
  if (fault)
    throw new CodedError('conflict', `Veeva would not take ${file}, line ${fault.line}: ${fault.reason}`);
}
