import { z } from 'zod';
import { calendarDateSchema, languageSchema, storableText } from '../content.ts';
import { CONTENT_STATUSES } from '../vocabulary/terms.ts';
import { PICTURE_TYPES, type PictureType } from './picture-types.ts';

/** Largest picture file. An email is loaded over a telephone line as well. */
export const LARGEST_PICTURE_BYTES = 1024 * 1024;
/** Largest width and height in pixels; a small file may otherwise unfold into gigabytes. */
export const LARGEST_PICTURE_SIDE = 4096;

/** Host of the pictures in sent emails where the settings name none (`IMPRIMATUR_ASSETS_URL`). */
export const USUAL_ASSETS_URL = 'https://assets.imprimatur.example';

/** Letters, digits, point, hyphen and underscore: such an id stands in mini-markup as it is. */
const visualIdSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    'must be letters, digits, points, hyphens and underscores, at most 100',
  );

/** Lower-case hex SHA-256 of the bytes of a picture. */
const pictureHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');

/** Address by which approved texts name a picture: https, and nothing that HTML would have to escape. */
const namedAddressSchema = z
  .string()
  .max(2_000)
  .regex(/^https:\/\/[^\s"'<>()&]+$/, 'must be an https address without quotes, brackets and &');

const rightsSchema = z.strictObject({
  holder: storableText(300).min(1),
  /** Last day of use, included; absent: without an end. */
  until: calendarDateSchema.optional(),
  /** Where the picture and the right to use it come from: licence, contract, own work. */
  source: storableText(1_000).min(1),
});

/** What a library file says about a visual; the picture itself stands in `data` or in a file beside it. */
export const visualFactsSchema = z.strictObject({
  id: visualIdSchema,
  status: z.enum(CONTENT_STATUSES),
  /** Public address by which texts name it besides `visual:<id>`. */
  address: namedAddressSchema.optional(),
  /** What the picture says, by language. */
  alternativeTexts: z.record(languageSchema, storableText(500).min(1)),
  rights: rightsSchema,
});

/** A picture of the library. Another picture under the same id is a new version. */
export const visualSchema = visualFactsSchema.extend({
  sha256: pictureHashSchema,
  mediaType: z.enum(PICTURE_TYPES),
  bytes: z.int().min(1),
  /** Pixels of the file. */
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Visual = z.output<typeof visualSchema>;

/** What follows `visual:` in mini-markup names a visual by its id. */
export const VISUAL_SCHEME = 'visual:';

/** Every way in which a text may name a visual. */
const namesOfVisual = ({ id, address }: Pick<Visual, 'id' | 'address'>): string[] => [
  `${VISUAL_SCHEME}${id}`,
  ...(address === undefined ? [] : [address]),
];

/** Visuals by every name that texts may give them. */
export type NamedVisuals = ReadonlyMap<string, Visual>;

/** Visuals by the name under which texts show them. */
export const byName = (visuals: readonly Visual[]): NamedVisuals =>
  new Map(visuals.flatMap((visual) => namesOfVisual(visual).map((name) => [name, visual])));

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** File name of a picture: its hash and the ending of its type. */
export const pictureFileName = ({ sha256, mediaType }: Pick<Visual, 'sha256' | 'mediaType'>): string =>
  `${sha256}.${ENDINGS[mediaType]}`;

/**
 * Address of a picture in the email as it is signed and sent. It holds the SHA-256 of the bytes, so whoever signs the
 * HTML signs the picture, and another picture has another address.
 */
export const publicAddressOf = (visual: Pick<Visual, 'sha256' | 'mediaType'>, assetsUrl: string): string =>
  `${assetsUrl.replace(/\/+$/u, '')}/visuals/${pictureFileName(visual)}`;

/**
 * Words of a visual in a language; in its main language (`de` for `de-AT`) where it has none for the region; undefined
 * when nobody wrote any.
 */
export function alternativeTextOf(
  { alternativeTexts }: Pick<Visual, 'alternativeTexts'>,
  language: string,
): string | undefined {
  return alternativeTexts[language] ?? alternativeTexts[language.split('-')[0] ?? ''];
}
