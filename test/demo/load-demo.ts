import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Claim,
  claimSchema,
  type ContentModule,
  moduleSchema,
  type Reference,
  referenceSchema,
  type Template,
  templateSchema,
} from '../../core/library/content.ts';
import { IMPORT_KINDS } from '../../core/library/import-result.ts';
import { type Product, productSchema } from '../../core/library/product.ts';
import {
  type Consent,
  consentSchema,
  type Hcp,
  hcpSchema,
  type Preference,
  preferenceSchema,
  type Signal,
  signalSchema,
  type Touch,
  touchSchema,
} from '../../core/people/people.ts';

const DEMO = new URL('../../demo/', import.meta.url);

/** Text of one file of the demo library; the path is relative to `demo/`. */
export const readDemo = (path: string): string => readFileSync(new URL(path, DEMO), 'utf8');

export const demoJson = (path: string): unknown => JSON.parse(readDemo(path));

const loadOrderSchema = z.array(
  z.strictObject({ kind: z.enum(IMPORT_KINDS), files: z.array(z.string()).min(1) }),
);
export const loadOrder = loadOrderSchema.parse(demoJson('load-order.json'));

const filesOf = (kind: string): string[] => loadOrder.find((step) => step.kind === kind)?.files ?? [];

const rowsOf = (path: string): unknown[] => {
  if (path.endsWith('.jsonl'))
    return readDemo(path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  const value = demoJson(path);
  return Array.isArray(value) ? value : [value];
};

const load = <Schema extends z.ZodType>(kind: string, schema: Schema): z.output<Schema>[] =>
  filesOf(kind).flatMap((path) => rowsOf(path).map((row) => schema.parse(row)));

/** A template as the importer sees it once the MJML file beside it has been read. */
function templateFrom(path: string): Template {
  const { mjmlFile, ...rest } = z.looseObject({ mjmlFile: z.string() }).parse(demoJson(path));
  return templateSchema.parse({ ...rest, mjml: readDemo(`templates/${mjmlFile}`) });
}

/** The demo CSV has neither quotes nor commas in its cells, which the parse below relies on and checks. */
function hcpsFrom(path: string): Hcp[] {
  const [header = '', ...lines] = readDemo(path).trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (line.includes('"') || cells.length !== names.length) throw new Error(`quoted or ragged row: ${line}`);
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    return hcpSchema.parse({ ...row, verified: row['verified'] === 'true' });
  });
}

export interface DemoLibrary {
  products: Product[];
  references: Reference[];
  claims: Claim[];
  modules: ContentModule[];
  templates: Template[];
  hcps: Hcp[];
  consents: Consent[];
  signals: Signal[];
  preferences: Preference[];
  touches: Touch[];
}

/** Parses every import file of the demo with its strict schema; throws on the first that does not fit. */
export const loadDemo = (): DemoLibrary => ({
  products: load('products', productSchema),
  references: load('references', referenceSchema),
  claims: load('claims', claimSchema),
  modules: load('modules', moduleSchema),
  templates: filesOf('templates').map(templateFrom),
  hcps: filesOf('hcps').flatMap(hcpsFrom),
  consents: load('consents', consentSchema),
  signals: load('signals', signalSchema),
  preferences: load('preferences', preferenceSchema),
  touches: load('touches', touchSchema),
});

/** Finds by id, or says which id is missing. */
export function byId<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`The demo library has no ${id}.`);
  return found;
}
