/** Words that a person has marked inside an element, on one line; empty where nothing in it is marked. */
export function quoteOfSelection(element: Element | null): string {
  const selection = element?.ownerDocument.getSelection();
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return '';
  const marked = range.cloneContents();
  // The numbers of references stand between the words, but are none.
  for (const number of marked.querySelectorAll('sup')) number.remove();
  return (marked.textContent ?? '').trim();
}
