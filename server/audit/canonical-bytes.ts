import serialize from 'canonicalize';

/** RFC 8785 canonical JSON of a plain JSON value, as UTF-8. Throws on what JSON cannot hold exactly. */
export function canonicalBytes(value: unknown): Buffer {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('Only a JSON value has canonical bytes.');
  return Buffer.from(text, 'utf8');
}
