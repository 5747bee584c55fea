/** How a mail client shows the email: screen width and colour scheme decide which style rules count. */
export const EMAIL_VIEWS = ['light', 'dark', 'phone'] as const;
export type EmailViewName = (typeof EMAIL_VIEWS)[number];

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** One run of text in reading order, with the style that inline attributes and the embedded style sheet give it. */
export interface EmailText {
  /** White space is one space; never empty. */
  text: string;
  /** Innermost marked part, such as `fixed.safety_information` or `slots.main`; null outside of every part. */
  part: string | null;
  /** Place in `EmailStructure.links` of the link around the text; null outside of links. */
  link: number | null;
  /** Why a reader cannot see it, such as `display:none`; null when it can be seen. */
  hidden: string | null;
  fontPixels: number;
  bold: boolean;
  /** Markers and footnote signs; they are smaller by nature. */
  superscript: boolean;
  /** Heading words are larger by nature. */
  heading: boolean;
  colour: Colour;
  /** null when an image lies behind the text, whose colour nobody can read here. */
  background: Colour | null;
  /** First byte after this text in the UTF-8 of the HTML. */
  endByte: number;
}

export interface EmailLink {
  /** The address as written, white space trimmed. */
  address: string;
  /** Visible words, or the alternative texts of its images. */
  label: string;
  part: string | null;
}

/** An address that a mail client loads by itself: image, background, font or style sheet. */
export interface LoadedAddress {
  address: string;
  element: string;
}

/** The rendered HTML as a reader meets it: parsed once at the edge, judged by pure rules. */
export interface EmailStructure {
  /** UTF-8 bytes of the HTML. */
  bytes: number;
  views: Readonly<Record<EmailViewName, readonly EmailText[]>>;
  links: readonly EmailLink[];
  loaded: readonly LoadedAddress[];
  /** Targets for links inside the email. */
  ids: ReadonlySet<string>;
  /** Marked parts in reading order, each as often as it stands there. */
  parts: readonly { name: string; text: string }[];
}
