/** One server-sent event as received. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/**
 * Takes the text of a stream in pieces of any size and gives the events that are complete, as the WHATWG HTML
 * standard defines them (section 9.2.6): LF, CR or CRLF lines, comments ignored, data lines joined by LF.
 */
export function createEventParser(): (piece: string) => ServerSentEvent[] {
  let rest = '';
  let event = '';
  let data: string[] = [];

  const takeLine = (line: string): ServerSentEvent[] => {
    if (line === '') {
      const complete = data.length > 0 ? [{ event: event || 'message', data: data.join('\n') }] : [];
      event = '';
      data = [];
      return complete;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /u, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
    return [];
  };

  return (piece) => {
    rest += piece;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    return lines.flatMap(takeLine);
  };
}
