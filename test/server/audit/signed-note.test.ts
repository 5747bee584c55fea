import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openCheckpoint, splitNotes } from '../../../server/audit/checkpoint/checkpoint.ts';
import { openNote } from '../../../server/audit/checkpoint/signed-note.ts';
import { createSigner } from '../../../server/audit/checkpoint/signer.ts';
import { formatVerifierKey, parseVerifierKey } from '../../../server/audit/checkpoint/verifier-key.ts';
import { newSigner } from '../../support/log-signer.ts';

/** First test key of RFC 8032 section 7.1. */
const RFC_8032_KEY = createPrivateKey({
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    d: Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString(
      'base64url',
    ),
    x: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
      'base64url',
    ),
  },
  format: 'jwk',
});

const signer = newSigner('example.com/log');
const tree = { size: 7, root: Buffer.alloc(32, 5) };
const note = signer.sign(tree);

describe('a signed checkpoint', () => {
  test('has the lines of C2SP tlog-checkpoint and the signature line of signed-note', () => {
    const lines = note.split('\n');
    expect(lines.slice(0, 4)).toEqual(['example.com/log', '7', tree.root.toString('base64'), '']);
    expect(lines[4]).toMatch(/^— example\.com\/log [0-9A-Za-z+/]+=*$/u);
    expect(lines.slice(5)).toEqual(['']);
    expect(openCheckpoint(note, signer.keys)).toEqual({ origin: 'example.com/log', ...tree });
  });

  test('verifies with a key of the examples that Go publishes for its notes', () => {
    // Package golang.org/x/mod/sumdb/note, examples: verifier key and note.
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signature =
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
    expect(openNote(`${text}\n— PeterNeumann ${signature}\n`, [key])).toEqual({ text });
    expect(openNote(`${text.replace('is', 'as')}\n— PeterNeumann ${signature}\n`, [key])).toHaveProperty(
      'objection',
    );
    expect(formatVerifierKey(key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  });

  test('is the same for the same key, tree and origin (RFC 8032 is deterministic)', () => {
    const known = createSigner('example.com/log', RFC_8032_KEY);
    expect(known.sign(tree)).toBe(createSigner('example.com/log', RFC_8032_KEY).sign(tree));
    expect(known.verifierKey.startsWith('example.com/log+')).toBe(true);
    expect(parseVerifierKey(known.verifierKey).id).toEqual(known.keys[0]?.id);
  });

  test('is refused with any byte changed, by another key, and by no key', () => {
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const by of [1, 0x20]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ by, at);
        expect(openCheckpoint(changed.toString('utf8'), signer.keys)).toHaveProperty('objection');
      }
    }
    expect(openCheckpoint(note, newSigner('example.com/log').keys)).toHaveProperty('objection');
    expect(openCheckpoint(note, [])).toHaveProperty('objection');
  });

  test('keeps its meaning beside signatures of keys that are not known', () => {
    const cosigned = `${note}— witness.example ${Buffer.alloc(68, 1).toString('base64')}\n`;
    expect(openCheckpoint(cosigned, signer.keys)).toMatchObject(tree);
    expect(splitNotes(`${note}\n${cosigned}\n${note}`)).toEqual([note, cosigned, note]);
    expect(splitNotes(`${note}\nhello\n`)).toBeNull();
    expect(splitNotes('')).toBeNull();
  });

  test.each([
    ['a wrong key ID', (key: string) => key.replace(/\+[0-9a-f]{8}\+/u, '+00000000+')],
    ['another name', (key: string) => `x${key}`],
    ['another kind of key', (key: string) => key.replace(/\+A/u, '+B')],
    ['nothing', () => ''],
  ])('is not verified with a key text of %s', (_, change) => {
    expect(() => parseVerifierKey(change(signer.verifierKey))).toThrow('no verifier key');
  });
});
