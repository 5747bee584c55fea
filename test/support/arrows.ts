import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** What a room may import: other rooms, npm packages (`*` is any), and whether Node's own modules are allowed. */
interface RoomRule {
  rooms: readonly string[];
  packages: readonly string[] | '*';
  node: boolean;
}

/** The most specific folder decides. Every top-level folder with code is listed; an unlisted one is a breach. */
export const ROOM_RULES: Readonly<Record<string, RoomRule>> = {
  core: { rooms: [], packages: ['zod'], node: false },
  retrieval: { rooms: ['core'], packages: [], node: false },
  'retrieval/adapters': { rooms: ['core', 'retrieval'], packages: '*', node: false },
  guardrails: { rooms: ['core'], packages: ['zod'], node: false },
  prompts: { rooms: ['core'], packages: ['zod'], node: false },
  server: { rooms: ['core', 'retrieval', 'guardrails', 'prompts'], packages: '*', node: true },
  web: { rooms: ['core'], packages: '*', node: false },
  'web/build.ts': { rooms: [], packages: '*', node: true },
  'web/vite.config.ts': { rooms: [], packages: '*', node: true },
  test: {
    rooms: ['core', 'retrieval', 'guardrails', 'prompts', 'server', 'web', 'bench', 'docs'],
    packages: '*',
    node: true,
  },
  bench: { rooms: ['core', 'retrieval', 'guardrails', 'server', 'test'], packages: '*', node: true },
  docs: { rooms: ['core', 'server', 'test'], packages: '*', node: true },
  demo: { rooms: [], packages: ['pngjs'], node: true },
};

const IMPORT =
  /^\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gmu;

const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);

const ruleFor = (path: string): [string, RoomRule] | undefined =>
  Object.entries(ROOM_RULES)
    .filter(([room]) => path === room || path.startsWith(`${room}/`))
    .toSorted(([left], [right]) => right.length - left.length)[0];

/** One sentence per import that a room may not have. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!path.includes('/')) return [];
    const found = ruleFor(path);
    if (!found) return [`${path} lies in a folder that no rule lists`];
    const [room, rule] = found;
    const breaches = importsOf(text).flatMap((target) => breachOf(path, room, rule, target));
    const forbidden = environmentUse(path, text);
    return forbidden ? [...breaches, forbidden] : breaches;
  });
}

function breachOf(path: string, room: string, rule: RoomRule, target: string): string[] {
  if (target.startsWith('node:')) return rule.node ? [] : [`${path} imports ${target}, a Node built-in`];
  if (!target.startsWith('.')) {
    const allowed = rule.packages === '*' || rule.packages.includes(target);
    return allowed ? [] : [`${path} imports the package ${target}`];
  }
  const resolved = posix.normalize(posix.join(posix.dirname(path), target));
  const [top = ''] = room.split('/');
  if (resolved.startsWith(`${top}/`)) return featureBreach(path, resolved);
  const allowed = rule.rooms.some((other) => resolved.startsWith(`${other}/`));
  return allowed || resolved === 'package.json' ? [] : [`${path} imports ${resolved}`];
}

const LAYERS_BELOW: Readonly<Record<string, readonly string[]>> = {
  app: ['app', 'features', 'ui', 'lib'],
  features: ['features', 'ui', 'lib'],
  ui: ['ui', 'lib'],
  lib: ['lib'],
};

const layerOf = (file: string) => /^web\/(app|features|ui|lib)\//u.exec(file)?.[1];
const featureOf = (file: string) => /^web\/features\/([^/]+)\//u.exec(file)?.[1];

/** In `web`: app → features → ui, lib; a feature never imports another feature. */
function featureBreach(path: string, resolved: string): string[] {
  const [from, to] = [layerOf(path), layerOf(resolved)];
  if (from && to && !LAYERS_BELOW[from]?.includes(to))
    return [`${path} imports ${resolved} against the arrow`];
  const [own, other] = [featureOf(path), featureOf(resolved)];
  return own && other && own !== other ? [`${path} imports the feature ${other}`] : [];
}

/** The environment is read in one place, and domain code gets its clock handed in. */
function environmentUse(path: string, text: string): string | undefined {
  const server = path.startsWith('server/');
  const pure = /^(?:core|retrieval|guardrails|prompts)\//u.test(path);
  if ((server || pure) && path !== 'server/config.ts' && /\bprocess\.env\b/u.test(text)) {
    return `${path} reads the environment`;
  }
  if (pure && /\bDate\.now\(|\bnew Date\(\)/u.test(text)) return `${path} reads the clock`;
  return undefined;
}
