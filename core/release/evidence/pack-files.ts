/** The files that the manifest lists with their digests: all but the manifest itself and its signature. */
export const LISTED_FILES = ['cover.html', 'email.html', 'email.txt', 'email.mjml', 'email.eml'] as const;

/** Every file of an evidence pack, in the order in which it stands in the zip; there are no others. */
export const PACK_FILES = ['manifest.json', 'manifest.sig', ...LISTED_FILES] as const;
export type PackFile = (typeof PACK_FILES)[number];

/** First line of the text that the installation signs; never the first line of a checkpoint. */
export const PACK_FORMAT = 'imprimatur-evidence/1';

/** What the installation signs over a pack: its form and the SHA-256 of manifest.json in lower-case hex, a line each. */
export const packStatement = (manifestSha256: string): string => `${PACK_FORMAT}\n${manifestSha256}\n`;
