const LONGEST_QUOTE = 300;

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Whether the quotation stands in the text word for word; only white space and Unicode composition may differ. */
export function occursIn(text: string, quotation: string): boolean {
  const wanted = flat(quotation);
  return wanted.length > 0 && wanted.length <= LONGEST_QUOTE && flat(text).includes(wanted);
}
