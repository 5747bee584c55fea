/** Bytes as base64 (RFC 4648 section 4), made in pieces so that a large file does not exhaust the stack. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

/** Kinds of file that each kind of content can come in. */
export const ACCEPTED = {
  products: '.json,.jsonl,.csv',
  references: '.json,.jsonl,.csv',
  claims: '.json,.jsonl,.csv',
  visuals: '.json,.jsonl,.csv,.png,.jpg,.jpeg,.gif,.webp,.svg',
  modules: '.json,.jsonl,.csv',
  templates: '.json,.jsonl,.html,.mjml',
  label: '.xml',
  glossary: '.json,.jsonl,.csv',
} as const;
