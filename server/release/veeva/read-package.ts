import { unzipSync } from 'fflate';
import { CodedError } from '../../../core/errors.ts';
import { sha256Hex } from '../../sha256.ts';
import { joinEmail } from './join-email.ts';
import { type VeevaManifest, veevaManifestSchema } from './manifest.ts';

/** No file of an export is longer (bytes); a ZIP that claims more is not unpacked. */
const LARGEST_FILE = 1_000_000;
const MOST_FILES = 40;

export interface ReadPackage {
  manifest: VeevaManifest;
  files: ReadonlyMap<string, string>;
  /** The email that the files give when they are put together. */
  html: string;
  /** Files that are not as they were exported. */
  changed: string[];
  /** Whether `html` is the approved email, byte for byte. */
  identical: boolean;
}

/**
 * Reads an export for Veeva and puts its email together.
 *
 * @throws CodedError invalid_request when the bytes are no such export
 */
export function readVeevaPackage(bytes: Uint8Array): ReadPackage {
  const files = unpack(bytes);
  const manifest = readManifest(files.get('manifest.json'));
  const textOf = (file: string): string => {
    const text = files.get(file);
    if (text === undefined) throw refuse(`the file ${file} is missing`);
    return text;
  };
  const html = joinEmail(
    {
      template: textOf(manifest.template.file),
      fragments: manifest.fragments.map(({ file, slots }) => ({ slotIds: slots, html: textOf(file) })),
      footnoteMarks: manifest.footnoteMarks,
    },
    manifest.unsubscribeUrl,
  );
  const changed = [manifest.template, ...manifest.fragments]
    .filter(({ file, sha256 }) => sha256Hex(textOf(file)) !== sha256)
    .map(({ file }) => file);
  return { manifest, files, html, changed, identical: sha256Hex(html) === manifest.htmlSha256 };
}

function unpack(bytes: Uint8Array): Map<string, string> {
  try {
    let count = 0;
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count += 1;
        if (originalSize > LARGEST_FILE || count > MOST_FILES) throw refuse('it is too large');
        return true;
      },
    });
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return new Map(Object.entries(entries).map(([name, content]) => [name, decoder.decode(content)]));
  } catch (cause) {
    throw cause instanceof CodedError ? cause : refuse('it cannot be unpacked', cause);
  }
}

function readManifest(text: string | undefined): VeevaManifest {
  try {
    return veevaManifestSchema.parse(JSON.parse(text ?? ''));
  } catch (cause) {
    throw refuse('its manifest.json cannot be read', cause);
  }
}

const refuse = (why: string, cause?: unknown): CodedError =>
  new CodedError('invalid_request', `This is no export for Veeva of this program: ${why}.`, { cause });
