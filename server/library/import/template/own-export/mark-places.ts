import { lineCounter } from '../../../../../core/release/veeva/find-tokens.ts';

/** A part of an exported email that this program marked, as it stands in the text. */
export interface MarkedPart {
  /** Such as `slots.evidence`, `fixed.legal_footer`, `references` or `recipient.name`. */
  name: string;
  /** Position behind the opening tag, and of the closing tag. */
  from: number;
  to: number;
  /** From 1. */
  line: number;
}

const OPENS =
  /<(div|span) data-part="((?:slots|fixed|free|recipient)\.[a-z][a-z0-9_]{0,59}|references|ai_notice)"[^<>]*>/gu;

/**
 * Every marked part of an export (`server/release/mark-parts.ts`), in reading order; undefined when one does not end or
 * stands inside another: then nothing can be said about the text.
 */
export function markedParts(text: string): MarkedPart[] | undefined {
  const lineAt = lineCounter(text);
  const parts: MarkedPart[] = [];
  for (const match of text.matchAll(OPENS)) {
    const [open, tag = '', name = ''] = match;
    const from = match.index + open.length;
    const to = endOf(text, tag, from);
    const before = parts.at(-1);
    if (to === undefined || (before && match.index < before.to)) return undefined;
    parts.push({ name, from, to, line: lineAt(match.index) });
  }
  return parts;
}

/** Position of the tag that closes the element whose content begins at `from`. */
function endOf(text: string, tag: string, from: number): number | undefined {
  const tags = new RegExp(`<(/?)${tag}(?=[\\s>])`, 'gu');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return undefined;
}
