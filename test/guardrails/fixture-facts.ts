import { readFileSync } from 'node:fs';
import type { Fill } from '../../core/assembly/assembly.ts';
import type { FixedText } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { byName } from '../../core/library/visual/visual.ts';
import type { Facts, PersonFacts } from '../../guardrails/facts.ts';
import { packOf } from '../../guardrails/packs.ts';
import { type EmailChange, emailFactsOf } from './fixture-email.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Change = Record<string, Json>;

const FOLDER = new URL('../fixtures/guardrails/', import.meta.url);

export const readFixture = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));

/**
 * Facts as the fixture files spell them: what has an id stands under it, so that a change can name it. `pack` is not
 * spelled: it is the one of the context's market.
 */
interface FixtureFacts extends Omit<
  Facts,
  'content' | 'template' | 'modules' | 'claims' | 'references' | 'visuals' | 'person' | 'pack'
> {
  content: Omit<Facts['content'], 'slots'> & { slots: Record<string, Fill> };
  template?: Omit<NonNullable<Facts['template']>, 'fixedTexts'> & { fixedTexts: Record<string, FixedText> };
  modules: Record<string, MapValue<Facts['modules']>>;
  claims: Record<string, MapValue<Facts['claims']>>;
  references: Record<string, MapValue<Facts['references']>>;
  visuals?: Record<string, MapValue<Facts['visuals']>>;
  /** How the rendered email is changed; null: it was not rendered. */
  email?: EmailChange;
  person?: Omit<PersonFacts, 'consents'> & { consents: Record<string, PersonFacts['consents'][number]> };
}
type MapValue<M> = M extends ReadonlyMap<string, infer Value> ? Value : never;

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON Merge Patch (RFC 7396): null removes a member. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: { [key: string]: Json } = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

const NOTHING_KNOWN = ['engineRecord', 'template'];

/** The passing base case with a change laid over it. */
export function factsWith(change: Change): Facts {
  const base = readFixture('base.json') as Json;
  const { content, template, modules, claims, references, visuals, person, email, ...rest } = mergePatch(
    base,
    change,
  ) as unknown as FixtureFacts;
  const facts: Facts = {
    ...rest,
    // Null in a change removes; these (see NOTHING_KNOWN) say "known to be nothing" by null.
    engineRecord: 'engineRecord' in change && change['engineRecord'] === null ? null : rest.engineRecord,
    content: {
      ...content,
      subject: content.subject ?? null,
      aiLabel: content.aiLabel ?? null,
      slots: Object.values(content.slots),
    },
    template: template ? { ...template, fixedTexts: Object.values(template.fixedTexts) } : null,
    modules: new Map(Object.values(modules).map((each) => [versionKey(each.id, each.version), each])),
    claims: new Map(Object.entries(claims)),
    references: new Map(Object.entries(references)),
    visuals: byName(Object.values(visuals ?? {})),
    person: person && { ...person, hcp: person.hcp ?? null, consents: Object.values(person.consents) },
    pack: packOf(content.context.market),
  };
  if (change['email'] === null) return facts;
  const unknown = Object.fromEntries(
    Object.keys(change).flatMap((key) =>
      change[key] === null && !NOTHING_KNOWN.includes(key) ? [[key, undefined]] : [],
    ),
  );
  return { ...facts, ...emailFactsOf(facts, email), ...unknown };
}
