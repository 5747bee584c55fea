import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Database } from '../../server/db/client.ts';
import { createProgram } from '../../server/cli/program.ts';
import { testDeps } from '../../test/support/test-server.ts';
import { wholeRouteTable } from '../../test/support/whole-server.ts';
import { assistantFiguresPage } from './assistant-figures-page.ts';
import { commandLinePage } from './command-line-page.ts';
import { dataLineagePage } from './data-lineage-page.ts';
import { decisionsPage } from './decisions-page.ts';
import { figuresPage } from './figures-page.ts';
import { httpPage } from './http-page.ts';
import { modelCardPage } from './model-card-page.ts';

export interface GeneratedPage {
  /** Path from the root. */
  file: string;
  text: string;
}

export const ROOT = join(import.meta.dirname, '../..');
const DECISIONS = join(ROOT, 'docs/decisions');
const FIGURES = join(ROOT, 'docs/guardrails/figures.json');
const ASSISTANT_FIGURES = join(ROOT, 'docs/assistant/figures.json');

/** Every page that is made from the program, as it has to stand on the disk. */
export async function generatedPages(): Promise<GeneratedPage[]> {
  const pages = [
    { file: 'docs/command-line.md', text: commandLinePage(createProgram('')) },
    { file: 'docs/http.md', text: httpPage(wholeRouteTable(testDeps(NO_DATABASE))) },
    { file: 'docs/decisions/README.md', text: decisionsPage(decisionFiles()) },
    {
      file: 'docs/assistant/figures.md',
      text: assistantFiguresPage(JSON.parse(readFileSync(ASSISTANT_FIGURES, 'utf8'))),
    },
    { file: 'docs/model-card.md', text: await modelCardPage() },
    { file: 'docs/data-lineage.md', text: dataLineagePage() },
    { file: 'docs/guardrails/figures.md', text: figuresPage(JSON.parse(readFileSync(FIGURES, 'utf8'))) },
  ];
  return Promise.all(
    pages.map(async ({ file, text }) => {
      const options = (await resolveConfig(join(ROOT, file))) ?? {};
      return { file, text: await format(text, { ...options, filepath: file }) };
    }),
  );
}

const decisionFiles = () =>
  globSync('[0-9]*.md', { cwd: DECISIONS }).map((name) => ({
    name,
    text: readFileSync(join(DECISIONS, name), 'utf8'),
  }));

const refuse = (): never => {
  throw new Error('The route table is read without a database.');
};

/** The route table can be read without one; a handler is never run here. */
const NO_DATABASE: Database = {
  engine: 'pglite',
  query: refuse,
  transaction: refuse,
  outsideTransaction: refuse,
  isInTransaction: () => false,
  script: refuse,
  isReady: () => false,
  close: async () => undefined,
};
