/** What two lists have in common by a key, each item once, and what is left of each. Keeps the order of the lists. */
export function pairOff<Item>(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
): { pairs: [Item, Item][]; left: Item[]; right: Item[] } {
  if (left.length === 0 || right.length === 0) return { pairs: [], left: [...left], right: [...right] };
  const waiting = new Map<string, { items: Item[]; used: number }>();
  for (const item of right) {
    const known = waiting.get(keyOf(item));
    if (known) known.items.push(item);
    else waiting.set(keyOf(item), { items: [item], used: 0 });
  }
  const taken = new Set<Item>();
  const pairs: [Item, Item][] = [];
  const rest = left.filter((item) => {
    const group = waiting.get(keyOf(item));
    const partner = group?.items[group.used];
    if (!group || partner === undefined) return true;
    group.used += 1;
    taken.add(partner);
    pairs.push([item, partner]);
    return false;
  });
  return { pairs, left: rest, right: right.filter((item) => !taken.has(item)) };
}
