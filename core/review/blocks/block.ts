import type { AssembledText } from '../../assembly/assembly.ts';

/** What a block of an assembly is: the subject line, a module, a free text, fixed text of the template, the references. */
export const BLOCK_KINDS = ['subject', 'module', 'free_text', 'fixed', 'references'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** SHA-256 of a text in lower-case hex; handed in, because this room knows no hash function. */
export type HashText = (text: string) => string;

/** One piece of an assembly that is read, ticked, commented on and known again by its hash. */
export interface ReviewBlock {
  /** The same over versions of the assembly: slot id and position in it, such as `main_message.1`. */
  key: string;
  kind: BlockKind;
  /** Slot of a fill, `subject`, `free.<place>` of a free text; null for the template's own parts. */
  slotId: string | null;
  /** As written, in mini-markup; of the references one citation per line. */
  text: string;
  /** SHA-256 over kind and text: equal hashes are equal words in the same part of an email. */
  hash: string;
  /** SHA-256 over this block and the one before it in reading order; null for the first. */
  pairHash: string | null;
  /** SHA-256 over this block and the id of its template. */
  templateHash: string;
  /** Words of the readable text. */
  words: number;
  /** Where the words come from; the template's parts are approved with it. */
  origin: AssembledText['origin'];
  module: { id: string; version: number } | null;
  /** What the approved source says: the module's rendition, the template's text; null where there is none. */
  source: string | null;
  /** References that the text cites by marker, or that the list holds, in reading order. */
  referenceIds: readonly string[];
  /** The citations of the reference list, each known by its own hash; empty for any other block. */
  citations: readonly SignedPart[];
}

/** A part of a block that is signed with it and known again by itself. */
export interface SignedPart {
  referenceId: string;
  hash: string;
  words: number;
}

/** Market, channel, audience and language: text counts as signed only in the use it was signed in. */
export interface Use {
  market: string;
  channel: string;
  audience: string;
  language: string;
}
