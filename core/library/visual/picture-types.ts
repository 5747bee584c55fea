/** Kinds of picture that the library takes, by their media types (IANA). */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What the bytes of a picture say about themselves. */
export interface PictureHeader {
  mediaType: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

/** A picture that cannot be taken, with the reason as the end of a sentence about it. */
export interface PictureFault {
  reason: string;
}
