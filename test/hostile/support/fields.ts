import { z } from 'zod';

const schemaNode = z.looseObject({});
type SchemaNode = z.output<typeof schemaNode>;
const operationSchema = z.looseObject({
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: schemaNode }) }) })
    .optional(),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema.extend({ operationId: z.string() }))),
  components: z.looseObject({ schemas: z.record(z.string(), schemaNode).default({}) }),
});

/** A place of a request that takes a value. */
export interface Field {
  in: 'path' | 'query' | 'body';
  path: readonly string[];
}

const DEEPEST = 6;
const node = (value: unknown): SchemaNode => schemaNode.safeParse(value).data ?? {};
const nodes = (value: unknown): SchemaNode[] => (Array.isArray(value) ? value.map(node) : []);

/** Every field of every operation of an OpenAPI document, by operation id. */
export function fieldsOf(openApi: unknown): Map<string, Field[]> {
  const document = documentSchema.parse(openApi);
  const resolve = (schema: SchemaNode): SchemaNode => {
    const name = typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : undefined;
    return name === undefined ? schema : (document.components.schemas[name] ?? {});
  };
  const leaves = (given: SchemaNode, path: readonly string[]): Field[] => {
    const schema = resolve(given);
    const here: Field[] = path.length === 0 ? [] : [{ in: 'body', path }];
    if (path.length > DEEPEST) return here;
    const inner = Object.entries(node(schema['properties'])).flatMap(([name, value]) =>
      leaves(node(value), [...path, name]),
    );
    const items = schema['items'] === undefined ? [] : leaves(node(schema['items']), [...path, '0']);
    const variants = [...nodes(schema['anyOf']), ...nodes(schema['oneOf']), ...nodes(schema['allOf'])];
    return [...here, ...inner, ...items, ...variants.flatMap((variant) => leaves(variant, path).slice(1))];
  };
  const fields = new Map<string, Field[]>();
  for (const operations of Object.values(document.paths)) {
    for (const { operationId, parameters, requestBody } of Object.values(operations)) {
      const found = [
        ...parameters.flatMap(({ in: place, name }): Field[] =>
          place === 'path' || place === 'query' ? [{ in: place, path: [name] }] : [],
        ),
        ...(requestBody ? leaves(requestBody.content['application/json'].schema, []) : []),
      ];
      fields.set(operationId, found);
    }
  }
  return fields;
}

/** A copy of the JSON value with one place changed; missing steps on the way are made. */
export function withValueAt(root: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (/^\d+$/.test(step)) {
    const list: unknown[] = Array.isArray(root) ? [...root] : [];
    list[Number(step)] = withValueAt(list[Number(step)], rest, value);
    return list;
  }
  const object = typeof root === 'object' && root !== null ? { ...root } : {};
  const before: unknown = Object.entries(object).find(([name]) => name === step)?.[1];
  return { ...object, [step]: withValueAt(before, rest, value) };
}
