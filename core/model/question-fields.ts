import { z } from 'zod';

interface Node {
  properties?: Record<string, Node> | undefined;
  items?: Node | undefined;
  anyOf?: Node[] | undefined;
  additionalProperties?: Node | boolean | undefined;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), nodeSchema).optional(),
    items: nodeSchema.optional(),
    anyOf: z.array(nodeSchema).optional(),
    additionalProperties: z.union([z.boolean(), nodeSchema]).optional(),
  }),
);

/**
 * Every field that data of a schema can have, by name: `slots[].candidates[].words`. What a prompt can see is exactly
 * this list, because its variables are strict.
 */
export function fieldsOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return [...new Set(leavesOf(nodeSchema.parse(json), ''))];
}

function leavesOf({ properties, items, anyOf = [], additionalProperties }: Node, path: string): string[] {
  if (properties)
    return Object.entries(properties).flatMap(([name, node]) =>
      leavesOf(node, path === '' ? name : `${path}.${name}`),
    );
  if (items) return leavesOf(items, `${path}[]`);
  if (typeof additionalProperties === 'object') return leavesOf(additionalProperties, `${path}.*`);
  const inner = anyOf.filter((node) => node.properties ?? node.items);
  return inner.length > 0 ? inner.flatMap((node) => leavesOf(node, path)) : [path];
}
