import type { LogCopy } from '../../server/audit/verify/log-copy.ts';

interface Flip {
  /** Which byte of which value. */
  name: string;
  copy: LogCopy;
}

/** A value of a stored row, and how the copy looks with another one in its place. */
interface Value {
  name: string;
  bytes: Buffer;
  put: (bytes: Buffer) => LogCopy;
}

const replaced = <Item>(items: readonly Item[], at: number, change: Partial<Item>): Item[] =>
  items.map((item, index) => (index === at ? { ...item, ...change } : item));

/** Every value of every row, as bytes: text columns as UTF-8. */
function valuesOf(copy: LogCopy): Value[] {
  const rows = copy.rows.flatMap((row, at): Value[] => {
    const put = (change: Partial<typeof row>): LogCopy => ({
      ...copy,
      rows: replaced(copy.rows, at, change),
    });
    const text = ['entry_id', 'event_type', 'actor_id', 'subject_type', 'subject_id'] as const;
    return [
      ...(['leaf', 'leaf_hash', 'head'] as const).map((column) => ({
        name: `row ${at} ${column}`,
        bytes: row[column],
        put: (bytes: Buffer) => put({ [column]: bytes }),
      })),
      ...text.map((column) => ({
        name: `row ${at} ${column}`,
        bytes: Buffer.from(row[column]),
        put: (bytes: Buffer) => put({ [column]: bytes.toString('latin1') }),
      })),
    ];
  });
  const nodes = copy.nodes.map((node, at) => ({
    name: `node ${at}`,
    bytes: Buffer.from(node.hash),
    put: (hash: Buffer) => ({ ...copy, nodes: replaced(copy.nodes, at, { hash }) }),
  }));
  const checkpoints = copy.checkpoints.flatMap((checkpoint, at) => [
    {
      name: `checkpoint ${at} root`,
      bytes: checkpoint.root,
      put: (root: Buffer) => ({ ...copy, checkpoints: replaced(copy.checkpoints, at, { root }) }),
    },
    {
      name: `checkpoint ${at} note`,
      bytes: Buffer.from(checkpoint.note),
      put: (bytes: Buffer) => ({
        ...copy,
        checkpoints: replaced(copy.checkpoints, at, { note: bytes.toString('utf8') }),
      }),
    },
  ]);
  return [...rows, ...nodes, ...checkpoints];
}

/** Copies of a log in each of which one byte is another one, spread over all values. */
export function flipsOf(copy: LogCopy, samples: number): Flip[] {
  const values = valuesOf(copy);
  const total = values.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const count = Math.min(samples, total);
  return Array.from({ length: count }, (_, sample) => {
    let at = Math.floor((sample * total) / count);
    const value = values.find(({ bytes }) => {
      if (at < bytes.length) return true;
      at -= bytes.length;
      return false;
    });
    if (!value) throw new Error('There is no such byte.');
    const bytes = Buffer.from(value.bytes);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + ((sample * 53) % 127)), at);
    return { name: `${value.name} byte ${at}`, copy: value.put(bytes) };
  });
}
