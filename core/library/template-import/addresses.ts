import type { DropReason } from './report.ts';

/** White space and control characters, which browsers leave out of a scheme. */
const bare = (address: string): string => address.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/iu.exec(bare(address))?.[1]?.toLowerCase();

const LINK_SCHEMES: ReadonlySet<string | undefined> = new Set([
  undefined,
  'https',
  'http',
  'mailto',
  'tel',
  'sms',
]);
const IMAGE_SCHEMES: ReadonlySet<string | undefined> = new Set([undefined, 'https', 'http', 'cid']);

/** Whether a link may lead there: https, http, mailto, telephone, a place in the email, or a merge field. */
export const mayLinkTo = (address: string): boolean => LINK_SCHEMES.has(schemeOf(address));

/** Whether a picture may lie there: on a server, attached, or in the text itself as PNG, JPEG or GIF. */
export const mayShow = (address: string): boolean =>
  IMAGE_SCHEMES.has(schemeOf(address)) || /^data:image\/(?:png|jpe?g|gif)[;,]/iu.test(bare(address));

/** Whether a value would run if anything took it for an address, whichever attribute it stands in. */
export const mayRun = (value: string): boolean =>
  /^(?:javascript|vbscript|data:[a-z]+\/[a-z])/iu.test(bare(value));

/** Servers and paths that sending systems publish for counting opens. */
const TRACKING_HOST =
  /(?:^|\.)(?:google-analytics\.com|doubleclick\.net|googletagmanager\.com|emltrk\.com|pstmrk\.it|awstrack\.me|mailtrack\.io|mlsend\.com|krxd\.net|bluekai\.com|scorecardresearch\.com|demdex\.net|omtrdc\.net|adnxs\.com|rlcdn\.com|liadm\.com|sparkpostmail\.com|mixpanel\.com|segment\.io|yesware\.com|getnotify\.com|bananatag\.com|mailstat\.us|streak\.com|readnotify\.com|whoreadme\.com)$|^(?:open|opens|pixel|pixels|beacon|trk|track|tracking|links?\.track)\./iu;
const TRACKING_PATH =
  /\/(?:wf\/open|track\/open|trk\/open|open\.(?:aspx|php|gif|png)|opens?\/|e\/open|o\/eJ|e2t\/o|o\.gif|pixel(?:\.|\/|\?|$)|beacon(?:\.|\/|\?|$)|(?:1x1|blank|spacer-?track|tracking)\.(?:gif|png)|tr\/?\?|collect\?|__imp_|q\/open)/iu;
const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|bmp|svg|ico|avif)$/iu;

/** Size in CSS pixels as an attribute or style says; undefined when nothing is said. */
export interface SaidSize {
  width: number | undefined;
  height: number | undefined;
  hidden: boolean;
}

/** Why a picture counts its readers instead of showing them something; undefined for a real picture. */
export function trackerReason(address: string, { width, height, hidden }: SaidSize): DropReason | undefined {
  const text = bare(address);
  if (!/^(?:https?:)?\/\//iu.test(text)) return undefined;
  if ((width ?? 99) <= 2 || (height ?? 99) <= 2 || hidden) return 'tracker_size';
  const [, host = '', path = '', query = ''] =
    /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?([^?#]*)(\?[^#]*)?/iu.exec(text) ?? [];
  if (TRACKING_HOST.test(host) || TRACKING_PATH.test(path + query)) return 'tracker_host';
  const nothingBut =
    query.length > 1 && !IMAGE_FILE.test(path) && width === undefined && height === undefined;
  return nothingBut ? 'tracker_query' : undefined;
}
