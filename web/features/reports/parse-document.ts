/** A part of a line. Links to other rules lead to their page here; other links of the documents are shown as words. */
export type Piece =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'strong'; value: string }
  | { type: 'rule'; value: string; id: string };

export type DocumentBlock =
  | { type: 'heading'; pieces: Piece[] }
  | { type: 'paragraph'; pieces: Piece[] }
  | { type: 'list'; items: Piece[][] };

const PIECE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/gu;

/** The parts of a line of the pages in docs/guardrails: code, bold and links. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const plain = (value: string): void => {
    if (value !== '') pieces.push({ type: 'text', value });
  };
  for (const match of line.matchAll(PIECE)) {
    const [whole, code, strong, label = '', target = ''] = match;
    plain(line.slice(end, match.index));
    end = match.index + whole.length;
    const id = /^([A-Z]+-\d{3})\.md$/u.exec(target)?.[1];
    if (code !== undefined) pieces.push({ type: 'code', value: code });
    else if (strong !== undefined) pieces.push({ type: 'strong', value: strong });
    else pieces.push(id === undefined ? { type: 'text', value: label } : { type: 'rule', value: label, id });
  }
  plain(line.slice(end));
  return pieces;
}

/** The blocks of a rule's page, without its first heading; what is neither heading nor list is a paragraph. */
export function parseDocument(source: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (const chunk of source.replace(/^# .*$/mu, '').split(/\n[ \t]*\n+/u)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const [first] = lines;
    if (first === undefined) continue;
    if (/^#+ /u.test(first)) blocks.push({ type: 'heading', pieces: piecesOf(first.replace(/^#+ /u, '')) });
    else if (lines.every((line) => /^(?:- | {2,})/u.test(line))) {
      const items = chunk.trim().split(/\n(?=- )/u);
      blocks.push({
        type: 'list',
        items: items.map((item) => piecesOf(item.replace(/^- /u, '').replace(/\s*\n\s*/gu, ' '))),
      });
    } else blocks.push({ type: 'paragraph', pieces: piecesOf(lines.join(' ')) });
  }
  return blocks;
}
