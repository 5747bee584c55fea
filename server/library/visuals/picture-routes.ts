import { Router } from 'express';
import type { RequestHandler, Response } from 'express';
import type { Database } from '../../db/client.ts';
import { findPictures, type Picture } from './find-visuals.ts';

const ONE_YEAR_S = 31_536_000;
/** `<sha256>` with or without an ending, which says nothing: the type is the stored one. */
const NAME = /^([0-9a-f]{64})(?:\.[a-z]{3,4})?$/u;
/** A drawing that is opened by itself runs nothing and loads nothing, whatever it contains. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * `GET /visuals/<sha256>`: a picture of the library, for pages, mail programs and the host of the pictures of sent
 * emails. Its address is the hash of its bytes, so it needs no session and never changes (RFC 9110 section 13.1.2
 * If-None-Match, RFC 8246 immutable).
 */
export const pictureRoutes = (database: Database): Router =>
  Router().get('/visuals/:name', servePicture(database));

const servePicture =
  (database: Database): RequestHandler<{ name: string }> =>
  async (request, response) => {
    const sha256 = NAME.exec(request.params.name)?.[1];
    const etag = `"${sha256}"`;
    if (sha256 !== undefined && isKnown(request.headers['if-none-match'], etag)) {
      setHeaders(response, etag).status(304).end();
      return;
    }
    const found = await findPictures(database, sha256 === undefined ? [] : [sha256]);
    sendPicture(response, found.get(sha256 ?? ''), etag);
  };

function sendPicture(response: Response, picture: Picture | undefined, etag: string): void {
  if (picture) setHeaders(response, etag).set('content-type', picture.mediaType).end(picture.bytes);
  else
    response
      .status(404)
      .set('cache-control', 'no-store')
      .type('text/plain')
      .send('There is no such picture.\n');
}

/** Mail programs show pictures inside pages of other sites, so every site may load them. */
const setHeaders = (response: Response, etag: string): Response =>
  response.set({
    etag,
    'cache-control': `public, max-age=${ONE_YEAR_S}, immutable`,
    'content-security-policy': PICTURE_POLICY,
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });

const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag);
