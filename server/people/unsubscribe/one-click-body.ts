/** Longest body that is read; a mailbox provider sends 27 bytes, as multipart some hundred. */
export const LONGEST_BODY = 4_096;

const FIELD = 'List-Unsubscribe';
const VALUE = 'One-Click';

/**
 * Whether the body of a request is the one of RFC 8058 section 3.1, `List-Unsubscribe=One-Click`, as
 * `application/x-www-form-urlencoded` or `multipart/form-data`; both are allowed there.
 */
export function isOneClick(contentType: string, body: string): boolean {
  const [media = ''] = contentType.split(';');
  switch (media.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return new URLSearchParams(body.trim()).getAll(FIELD).includes(VALUE);
    case 'multipart/form-data':
      return isOneClickPart(contentType, body);
    default:
      return false;
  }
}

function isOneClickPart(contentType: string, body: string): boolean {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/iu.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return false;
  return body.split(`--${boundary}`).some((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/u);
    return (
      /content-disposition:\s*form-data\s*;[^\r\n]*\bname="?List-Unsubscribe"?(?=[;\s]|$)/iu.test(head) &&
      rest.join('\n\n').trim() === VALUE
    );
  });
}
