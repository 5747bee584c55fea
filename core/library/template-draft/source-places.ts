/** Groups of variables that stand for a place of the template; see `docs/templates.md`. */
const PLACE_GROUPS = ['slots', 'fixed', 'plain', 'free'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** Where a template's source names a place. Positions count UTF-16 code units. */
export interface SourcePlace {
  /** `slots.<id>`, `fixed.<key>`, `plain.<key>`, `free.<id>`, or a variable of the program such as `references`. */
  place: string;
  group: PlaceGroup | 'program';
  name: string;
  start: number;
  end: number;
  /** Line of the source, from 1. */
  line: number;
  /** Named by a condition, not put out. */
  tested: boolean;
}

const TAG = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu;
const PLACE = /(?<![\w.])(slots|fixed|plain|free)\.([A-Za-z0-9_-]+)/gu;
const PROGRAM = /^\{\{-?\s*([a-z_]+)\s*-?\}\}$/u;
const TESTED = /^\{%-?\s*(?:if|elsif|unless)\s/u;

/** Every place that a source names, in reading order, those that conditions test included. */
export function sourcePlaces(source: string): SourcePlace[] {
  const lineAt = lineCounter(source);
  return [...source.matchAll(TAG)].flatMap((match) => {
    const [tag] = match;
    const tested = tag.startsWith('{%');
    if (tested && !TESTED.test(tag)) return [];
    const where = {
      start: match.index,
      end: match.index + tag.length,
      line: lineAt(match.index),
      tested,
    };
    const variable = PROGRAM.exec(tag)?.[1];
    if (variable !== undefined)
      return [{ place: variable, group: 'program' as const, name: variable, ...where }];
    return [...tag.matchAll(PLACE)].map(([place, group, name = '']) => ({
      place,
      group: PLACE_GROUPS.find((one) => one === group) ?? ('program' as const),
      name,
      ...where,
    }));
  });
}

/** Line of a position, from 1, for positions that only grow. */
function lineCounter(source: string): (position: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (position) => {
    while (next >= 0 && next < position) {
      line += 1;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** The source with places called otherwise, all at once, so that two can change their names. */
export const renamePlaces = (source: string, names: ReadonlyMap<string, string>): string =>
  source.replace(TAG, (tag) => tag.replace(PLACE, (place) => names.get(place) ?? place));
