import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Template, templateSchema } from '../../core/library/content.ts';
import {
  CHANGE_REASONS,
  DROP_REASONS,
  type ImportReport,
} from '../../core/library/template-import/report.ts';
import type { Database } from '../db/client.ts';
import { templateDetail } from '../library/templates/get-template.ts';
import { renderOriginals } from '../release/render-originals.ts';
import type { CommandOutcome } from './command-outcome.ts';

/**
 * `template ID [--out DIR]`: the report of an imported template. With a folder, `report.json`, `template.html` (the
 * draft) and `original.html` (the draft filled with what stood at its places) are written into it.
 *
 * @throws CodedError not_found
 */
export async function templateCommand(
  database: Database,
  id: string,
  out: string | undefined,
): Promise<CommandOutcome> {
  const template = templateSchema.parse((await templateDetail(database, id)).template);
  const { imported } = template;
  if (!imported) {
    const text = `The template ${id} was not made of an imported email.`;
    return { exitCode: 1, result: { templateId: id, imported: null }, text };
  }
  const files = out === undefined ? [] : await writeFiles(resolve(out), template, imported);
  return {
    exitCode: 0,
    result: { templateId: id, status: template.status, slots: template.slots, imported, files },
    text: [...linesOf(imported), ...files.map((file) => `Wrote ${file}.`)].join('\n'),
  };
}

async function writeFiles(folder: string, template: Template, imported: ImportReport): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const contents: [string, string][] = [
    ['report.json', `${JSON.stringify(imported, null, 2)}\n`],
    ['template.html', template.mjml],
    ['original.html', await renderOriginals(template)],
  ];
  return Promise.all(
    contents.map(async ([name, text]) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
}

function linesOf(report: ImportReport): string[] {
  const { kept, dropped, droppedCount, changed, changedCount, parts, tokens } = report;
  return [
    `${report.file}: ${kept.words} words, ${kept.links} links and ${kept.images} pictures kept.`,
    `Places: ${parts.length}`,
    ...parts.map(
      ({ place, line, words }) => `  line ${line}: ${place}: ${words.split('\n', 1)[0]?.slice(0, 70)}`,
    ),
    `Changed: ${changedCount}`,
    ...changed.map(({ line, what, reason }) => `  line ${line}: ${what} ${CHANGE_REASONS[reason]}`),
    `Dropped: ${droppedCount}`,
    ...dropped.map(({ line, what, reason }) => `  line ${line}: ${what} ${DROP_REASONS[reason]}`),
    `Merge fields: ${tokens.length}`,
    ...tokens.map(
      ({ line, token, mappedTo }) => `  line ${line}: ${token}${mappedTo ? ` (${mappedTo})` : ''}`,
    ),
  ];
}
