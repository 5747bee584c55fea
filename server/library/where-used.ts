import type { Actor } from '../../core/access/actor.ts';
import type { ModuleDetail } from '../../core/contract/library-items.ts';
import type { ContentModule, Template } from '../../core/library/content.ts';
import type { Database } from '../db/client.ts';

type WhereUsed = ModuleDetail['whereUsed'];

/** What stands on a module: emails of the actor's markets, templates that accept it, modules whose rules name it. */
export async function whereUsed(database: Database, actor: Actor, module: ContentModule): Promise<WhereUsed> {
  return {
    assemblies: await assembliesWith(database, actor, module.id),
    templates: await templatesFor(database, module),
    modules: await modulesNaming(database, module.id),
  };
}

async function assembliesWith(
  database: Database,
  actor: Actor,
  id: string,
): Promise<WhereUsed['assemblies']> {
  const { rows } = await database.query<WhereUsed['assemblies'][number]>(
    `SELECT DISTINCT ON (assembly.updated_at, assembly.assembly_id) assembly.assembly_id AS id, assembly.status,
       assembly.market, assembly.language, (fill ->> 'version')::integer AS version
     FROM assembly
     CROSS JOIN LATERAL jsonb_array_elements((assembly.content -> 'slots') || jsonb_build_array(assembly.content -> 'subject'))
       AS fill
     WHERE (fill ->> 'moduleId') = $1 AND ($2 OR assembly.market = ANY($3))
     ORDER BY assembly.updated_at DESC, assembly.assembly_id LIMIT 200`,
    [id, actor.markets.includes('*'), [...actor.markets]],
  );
  return rows;
}

async function templatesFor(database: Database, module: ContentModule): Promise<WhereUsed['templates']> {
  const { rows } = await database.query<{ content: Template }>(
    `SELECT content FROM template
     WHERE current AND status = 'approved' AND (product_id IS NULL OR product_id = $1) ORDER BY template_id`,
    [module.product],
  );
  return rows.flatMap(({ content }) => {
    const slots = content.slots.filter(
      (slot) =>
        slot.kinds.includes(module.kind) &&
        (slot.topics.length === 0 || slot.topics.some((topic) => module.topics.includes(topic))),
    );
    return slots.length === 0
      ? []
      : [{ id: content.id, name: content.name, slots: slots.map(({ id }) => id) }];
  });
}

async function modulesNaming(database: Database, id: string): Promise<WhereUsed['modules']> {
  const { rows } = await database.query<WhereUsed['modules'][number]>(
    `SELECT module_id AS id, rule FROM content_module
     CROSS JOIN unnest(ARRAY['requires', 'excludes']) AS rule
     WHERE current AND content -> rule @> $1::jsonb ORDER BY module_id, rule`,
    [JSON.stringify([id])],
  );
  return rows;
}
