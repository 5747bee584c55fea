import type { EmailText, EmailViewName } from '../../../guardrails/rendered/email-structure.ts';

/** Style that text inherits, and what hides it. */
export interface TextStyle extends Pick<
  EmailText,
  'fontPixels' | 'bold' | 'colour' | 'background' | 'superscript' | 'heading' | 'hidden'
> {
  /** Set by `visibility`, which an element inside may set back. */
  invisible: boolean;
  /** Of all elements around the text together, 0 to 1. */
  opacity: number;
}

/**
 * What stands around the whole email: black on white, or, in a dark view, white on the ground that a client gives an
 * email which declares that it has dark colours of its own.
 */
export const canvasStyle = (view: EmailViewName, hasDarkColours: boolean): TextStyle => {
  const dark = view === 'dark' && hasDarkColours;
  return {
    fontPixels: 16,
    bold: false,
    colour: dark ? [255, 255, 255] : [0, 0, 0],
    background: dark ? [18, 18, 18] : [255, 255, 255],
    superscript: false,
    heading: false,
    hidden: null,
    invisible: false,
    opacity: 1,
  };
};
