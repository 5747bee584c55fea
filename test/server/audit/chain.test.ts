import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, leafHashOf, nextHead } from '../../../server/audit/chain.ts';
import { LogVerifier } from '../../../server/audit/verify/log-verifier.ts';
import type { KeptLink } from '../../../server/audit/verify/log-verifier.ts';

function chainOf(leaves: readonly Uint8Array[]): KeptLink[] {
  let head = EMPTY_HEAD;
  return leaves.map((bytes, position) => {
    const leaf = Buffer.from(bytes);
    const leafHash = leafHashOf(leaf);
    head = nextHead(head, leafHash);
    return { position, leaf, leafHash, head };
  });
}

function verify(links: readonly KeptLink[]): LogVerifier {
  const verifier = new LogVerifier();
  for (const link of links) verifier.follow(link);
  return verifier;
}

const leaves = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 2, maxLength: 12 });

describe('the chain of hashes', () => {
  test('holds for what was chained', () => {
    fc.assert(
      fc.property(leaves, (bytes) => {
        const verifier = verify(chainOf(bytes));
        expect(verifier.firstBad).toBeNull();
        expect(verifier.entries).toBe(bytes.length);
      }),
    );
  });

  test('breaks exactly at the entry of which any one bit was changed, in leaf, leaf hash or head', () => {
    fc.assert(
      fc.property(
        leaves,
        fc.nat(),
        fc.constantFrom('leaf' as const, 'leafHash' as const, 'head' as const),
        fc.nat(),
        fc.nat(7),
        (bytes, at, field, byte, bit) => {
          const links = chainOf(bytes);
          const link = links[at % links.length];
          const changed = link && Buffer.from(link[field]);
          if (!link || !changed) throw new Error('There is always a link.');
          const index = byte % changed.length;
          changed.writeUInt8(changed.readUInt8(index) ^ (1 << bit), index);
          links[link.position] = { ...link, [field]: changed };
          expect(verify(links).firstBad?.position).toBe(link.position);
        },
      ),
    );
  });

  test('breaks when an entry is left out, repeated or exchanged with its neighbour', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (bytes, at) => {
        const links = chainOf(bytes);
        const place = at % (links.length - 1);
        const [one, two] = links.slice(place, place + 2);
        if (!one || !two) throw new Error('There are always two.');
        expect(verify(links.toSpliced(place, 1)).firstBad).not.toBeNull();
        expect(verify(links.toSpliced(place, 0, one)).firstBad).not.toBeNull();
        expect(verify(links.toSpliced(place, 2, two, one)).firstBad).not.toBeNull();
      }),
    );
  });

  test('keeps the leaf hash of RFC 9162: SHA-256 of a zero byte and the leaf', () => {
    // SHA-256(0x00), as in the RFC 6962 test vectors for an empty leaf.
    expect(leafHashOf(new Uint8Array()).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });
});
