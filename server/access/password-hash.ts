import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id with the first parameters that the OWASP Password Storage Cheat Sheet names: 19 MiB, 2 passes, 1 lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The password as a PHC string with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, { memory: MEMORY_KIB, passes: PASSES, lanes: LANES }, HASH_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Compares in constant time; throws when the stored value is not such a PHC string. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = PHC.exec(stored);
  if (!parts) throw new Error('A stored password hash is not an Argon2id PHC string.');
  const [, memory, passes, lanes, salt = '', hash = ''] = parts;
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64'), cost, expected.length),
    expected,
  );
}

/** Takes as long as a comparison does: for a name that has no account. */
export const verifyAgainstNothing = async (password: string): Promise<void> => {
  await hashPassword(password);
};

/** The same characters typed on another keyboard give the same password (RFC 8265 section 4.2 normalises to NFC). */
function derive(
  password: string,
  nonce: Buffer,
  cost: { memory: number; passes: number; lanes: number },
  tagLength: number,
): Promise<Buffer> {
  const parameters = {
    message: password.normalize('NFC'),
    nonce,
    tagLength,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: cost.lanes,
  };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
