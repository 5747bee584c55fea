import { sha256Hex } from '../../../sha256.ts';
import type { GuardrailCase } from '../case-schema.ts';
import { IMPORT_KINDS } from '../../../../core/library/import-result.ts';
import type { LibraryChanges } from '../case-schema.ts';
import { guardrailCaseSchema, itemSchema } from '../case-schema.ts';
import type { OpenBase } from '../evaluate-cases.ts';
import type { Json } from '../merge-patch.ts';
import type { BaseAssembly, BaseRequest } from './base-assembly.ts';
import { makeBase, unchangedCase } from './base-assembly.ts';
import type { Change, Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

export interface GenerateOptions {
  /** Only cases of these rules: those that expect one, and harmless ones near its boundary. */
  rules?: readonly string[] | undefined;
  /** Only so many cases, drawn by the hash of their names: evenly, and the same at every run. */
  sample?: number | undefined;
  /** On how many bases each mutation is tried, the bases taking turns; absent: on every base that it can change. */
  bases?: number | undefined;
  /** The same for mutations after which the email reads otherwise: each such email is rendered and audited anew. */
  drawnBases?: number | undefined;
}

/** Every mutation on the bases that it can change: named violations and harmless changes. */
export async function generateCases(
  openBase: OpenBase,
  requests: readonly BaseRequest[],
  { rules, sample, ...limits }: GenerateOptions = {},
): Promise<GuardrailCase[]> {
  const bases: BaseAssembly[] = [];
  for (const request of requests)
    bases.push(await makeBase(await openBase(request.frame.base ?? 'demo'), request));
  const wanted = MUTATIONS.filter(
    ({ expected, near = [] }) => !rules || [...expected, ...near].some((ruleId) => rules.includes(ruleId)),
  );
  const cases = [
    ...requests.map(unchangedCase),
    ...wanted.flatMap((mutation, turn) => casesOf(mutation, bases, turn, limits)),
  ];
  return sample === undefined
    ? cases
    : cases.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, sample);
}

const digest = ({ name }: GuardrailCase): string => sha256Hex(name);

function casesOf(
  mutation: Mutation,
  bases: readonly BaseAssembly[],
  turn: number,
  { bases: most = bases.length, drawnBases = most }: Pick<GenerateOptions, 'bases' | 'drawnBases'>,
): GuardrailCase[] {
  const changed = bases.flatMap((_, index) => {
    const base = bases[(index + turn) % bases.length];
    const change = base && mutation.apply(base);
    return base === undefined || change === undefined ? [] : [{ base, change }];
  });
  const limit = changed.some(({ change }) => isDrawn(change)) ? drawnBases : most;
  // There are fewer kinds of harmless changes, and no fewer harmless cases.
  const times = mutation.expected.length === 0 ? 2 : 1;
  return changed.slice(0, limit * times).map(({ base, change }) => caseOf(mutation, base, change));
}

/** Whether the email reads otherwise than its base, so that it is audited anew. */
const isDrawn = ({ change, library, laterLibrary, rendered }: NonNullable<Change>): boolean =>
  rendered !== undefined ||
  [change, library, laterLibrary].some((part) =>
    /"(?:text|texts|mjml|freeTexts)":/u.test(JSON.stringify(part ?? {})),
  );

function caseOf(
  { id, expected, near = [], allowed = [] }: Mutation,
  base: BaseAssembly,
  { change = {}, propose = {}, library = {}, records = {}, ...own }: NonNullable<Change>,
): GuardrailCase {
  const { frame } = base;
  const { assembly } = frame;
  return guardrailCaseSchema.parse({
    ...frame,
    ...own,
    name: `${id}.${base.name}`,
    expected: [...expected],
    near: [...near],
    allowed: [...(frame.allowed ?? []), ...allowed],
    library: joinLists(frame.library ?? {}, library),
    records: joined(plain(frame.records ?? {}), plain(records)),
    assembly: {
      propose: { ...assembly.propose, ...propose },
      change: joined(plain(assembly.change ?? {}), plain(change)),
    },
  });
}

const plain = (value: unknown): Record<string, Json> => itemSchema.parse(JSON.parse(JSON.stringify(value)));

/** The changes of the base first; an item that both change takes what the second says of it. */
const joinLists = (first: LibraryChanges, second: LibraryChanges): Record<string, Json> =>
  Object.fromEntries(
    IMPORT_KINDS.filter((kind): kind is keyof LibraryChanges => kind !== 'label').flatMap((kind) => {
      const items = byId([...(first[kind] ?? []), ...(second[kind] ?? [])]);
      return items.length === 0 ? [] : [[kind, items]];
    }),
  );

function byId(items: readonly Record<string, Json>[]): Json[] {
  const known = new Map<Json | undefined, Record<string, Json>>();
  for (const item of items) known.set(item['id'], { ...known.get(item['id']), ...item });
  return [...known.values()];
}

/** Two merge patches as one: the second counts where both change the same. */
function joined(first: Record<string, Json>, second: Record<string, Json>): Record<string, Json> {
  const entries = Object.entries(second).map(([key, value]): [string, Json] => {
    const before = first[key];
    return [key, isObject(before) && isObject(value) ? joined(before, value) : value];
  });
  return { ...first, ...Object.fromEntries(entries) };
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
