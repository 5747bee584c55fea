/** Forms of the email itself. */
export const EMAIL_FORMS = ['html', 'text', 'mjml', 'eml'] as const;
export type EmailForm = (typeof EMAIL_FORMS)[number];

/**
 * What an approved assembly can be exported as: a form of the email, a file for Salesforce, files for Veeva Approved
 * Email, or all forms with their evidence.
 */
export const EXPORT_FORMATS = [...EMAIL_FORMS, 'salesforce', 'veeva', 'evidence'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const isExportFormat = (value: string): value is ExportFormat =>
  EXPORT_FORMATS.some((format) => format === value);

interface FileForm {
  extension: string;
  mediaType: string;
}

export const FILE_FORMS = {
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  text: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
  mjml: { extension: 'mjml', mediaType: 'text/xml; charset=utf-8' },
  eml: { extension: 'eml', mediaType: 'message/rfc822' },
  salesforce: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  veeva: { extension: 'zip', mediaType: 'application/zip' },
  evidence: { extension: 'zip', mediaType: 'application/zip' },
} as const satisfies Record<ExportFormat, FileForm>;

/**
 * A file name that every file system takes: letters, digits, dots, hyphens and underscores of the assembly's id, and
 * the start of the content hash, so that two contents never share a name.
 */
export function fileNameOf(assemblyId: string, contentHash: string, format: ExportFormat): string {
  const id = assemblyId
    .replace(/[^A-Za-z0-9_-]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  const kind = EMAIL_FORMS.some((form) => form === format) ? 'email' : format;
  return `${kind}-${id || 'assembly'}-${contentHash.slice(0, 12)}.${FILE_FORMS[format].extension}`;
}

/** Gmail shows the first 102 KB of the HTML of a message and cuts off the rest, with what stands last. */
const CLIPPED_BYTES = 102 * 1024;

/** Whether an exported form is HTML that Gmail would cut off. */
export const isClippedByGmail = ({ format, bytes }: { format: ExportFormat; bytes: number }): boolean =>
  (format === 'html' || format === 'salesforce') && bytes > CLIPPED_BYTES;
