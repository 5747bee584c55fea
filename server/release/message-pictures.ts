import { pictureFileName, publicAddressOf, USUAL_ASSETS_URL } from '../../core/library/visual/visual.ts';
import type { Database } from '../db/client.ts';
import { findPictures } from '../library/visuals/find-visuals.ts';
import type { LibraryForRender } from './load-render-input.ts';
import type { EmailView } from './render-email.ts';

/** A picture that a message carries. */
export interface MessagePicture {
  /** Public address, as the signed HTML has it. */
  address: string;
  fileName: string;
  mediaType: string;
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string;
  bytes: Buffer;
}

/** The pictures of the library that an HTML shows, once each, in the order of their addresses. */
export async function messagePictures(
  database: Database,
  { assetsUrl = USUAL_ASSETS_URL }: EmailView,
  html: string,
  { visuals }: Pick<LibraryForRender, 'visuals'>,
): Promise<MessagePicture[]> {
  const shown = new Map(
    [...visuals.values()]
      .map((visual) => [publicAddressOf(visual, assetsUrl), visual] as const)
      .filter(([address]) => html.includes(`"${address}"`)),
  );
  const pictures = await findPictures(
    database,
    [...shown.values()].map(({ sha256 }) => sha256),
  );
  return [...shown]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([address, visual]) => {
      const { sha256, mediaType } = visual;
      const picture = pictures.get(sha256);
      if (!picture) throw new Error(`The picture ${sha256} is not in the library.`);
      return [{ address, fileName: pictureFileName(visual), mediaType, sha256, bytes: picture.bytes }];
    });
}
