import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { claimSchema, moduleSchema, referenceSchema, templateSchema } from '../../core/library/content.ts';

const DEMO = new URL('../../demo/', import.meta.url);
const textAt = (path: string): string => readFileSync(new URL(path, DEMO), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, DEMO))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);

function itemsOf<Schema extends z.ZodType>(paths: readonly string[], schema: Schema): z.output<Schema>[] {
  const oneOrMany = z.union([z.array(schema), schema.transform((item) => [item])]);
  return paths.flatMap((path) => oneOrMany.parse(JSON.parse(textAt(path))));
}

/** The demonstration library as its files say it, without a database. */
export const demoModules = itemsOf(filesIn('modules'), moduleSchema);
export const demoClaims = new Map(itemsOf(filesIn('claims'), claimSchema).map((claim) => [claim.id, claim]));
export const demoReferences = new Map(
  itemsOf(['references.json'], referenceSchema).map((reference) => [reference.id, reference]),
);

const templateFile = z.looseObject({ mjmlFile: z.string() });

export const demoTemplates = filesIn('templates').map((path) => {
  const { mjmlFile, ...rest } = templateFile.parse(JSON.parse(textAt(path)));
  return templateSchema.parse({ ...rest, mjml: textAt(`templates/${mjmlFile}`) });
});
