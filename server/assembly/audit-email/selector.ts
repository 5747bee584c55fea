/** What a selector asks of an element and its ancestors. */
export interface Matchable {
  name: string;
  id: string;
  classes: ReadonlySet<string>;
  parent: Matchable | null;
}

interface Compound {
  name: string | null;
  id: string | null;
  classes: readonly string[];
  /** Whether the next compound to the left must be the parent, not any ancestor. */
  child: boolean;
}

export interface Selector {
  /** Innermost compound first. */
  compounds: readonly Compound[];
  /** Selectors Level 4, section 17: ids, classes, names. */
  specificity: readonly [number, number, number];
}

const COMPOUND = /^(\*|[a-z][a-z0-9]*)?((?:[.#][-\w]+)*)$/iu;

/** Reads names, classes, ids, descendants and children; undefined for every other selector. */
export function readSelector(text: string): Selector | undefined {
  const words = text
    .trim()
    .replaceAll(/\s*>\s*/gu, ' >')
    .split(/\s+/u);
  const compounds: Compound[] = [];
  for (const word of words) {
    const child = word.startsWith('>');
    const match = COMPOUND.exec(child ? word.slice(1) : word);
    if (!match || word === '' || word === '>') return readsRoot(text) ? ROOT : undefined;
    const name = match[1]?.toLowerCase() ?? null;
    const rest = match[2] ?? '';
    const classes = [...rest.matchAll(/\.([-\w]+)/gu)].map(([, each = '']) => each);
    const id = /#([-\w]+)/u.exec(rest)?.[1] ?? null;
    compounds.unshift({ name: name === '*' ? null : name, id, classes, child });
  }
  const count = (value: (each: Compound) => number) => compounds.reduce((sum, each) => sum + value(each), 0);
  return {
    compounds,
    specificity: [
      count(({ id }) => (id === null ? 0 : 1)),
      count(({ classes }) => classes.length),
      count(({ name }) => (name === null ? 0 : 1)),
    ],
  };
}

const readsRoot = (text: string): boolean => text.trim() === ':root';
const ROOT: Selector = {
  compounds: [{ name: 'html', id: null, classes: [], child: false }],
  specificity: [0, 1, 0],
};

const matchesOne = ({ name, id, classes }: Compound, element: Matchable): boolean =>
  (name === null || name === element.name) &&
  (id === null || id === element.id) &&
  classes.every((each) => element.classes.has(each));

/** Whether a selector picks an element. */
export function selects({ compounds }: Selector, element: Matchable): boolean {
  const [own, ...outer] = compounds;
  if (!own || !matchesOne(own, element)) return false;
  return ancestorsMatch(outer, own.child, element.parent);
}

function ancestorsMatch(compounds: readonly Compound[], child: boolean, from: Matchable | null): boolean {
  const [next, ...outer] = compounds;
  if (!next) return true;
  for (let element = from; element !== null; element = element.parent) {
    if (matchesOne(next, element) && ancestorsMatch(outer, next.child, element.parent)) return true;
    if (child) return false;
  }
  return false;
}
