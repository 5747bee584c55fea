import { mirrorHtml } from './mirror-html.ts';

/** What MJML sets to the left unless told otherwise. */
const DEFAULTS = '<mj-section direction="rtl" /><mj-column direction="rtl" /><mj-text align="right" />';
const SIDED_ATTRIBUTE = /(\s(?:inner-)?(?:padding|border))-(left|right)(?=\s*=)/giu;
const FOUR_SIDES =
  /(\s(?:inner-)?padding\s*=\s*["'])([^\s"']+)(\s+)([^\s"']+)(\s+)([^\s"']+)(\s+)([^\s"']+)/giu;

/** The MJML form of an email that is written from right to left; compiled, it looks like the mirrored HTML. */
export const mirrorMjml = (mjml: string): string =>
  withDefaults(
    mirrorHtml(mjml)
      .replace(
        SIDED_ATTRIBUTE,
        (_, name: string, side: string) => `${name}-${side === 'left' ? 'right' : 'left'}`,
      )
      .replace(FOUR_SIDES, '$1$2$3$8$5$6$7$4'),
  );

/** Before the template's own, so that what it says about alignment wins. */
function withDefaults(mjml: string): string {
  if (/<mj-attributes\b[^>/]*>/iu.test(mjml))
    return mjml.replace(/<mj-attributes\b[^>/]*>/iu, (open) => open + DEFAULTS);
  const attributes = `<mj-attributes>${DEFAULTS}</mj-attributes>`;
  if (/<mj-head\b[^>/]*>/iu.test(mjml))
    return mjml.replace(/<mj-head\b[^>/]*>/iu, (open) => open + attributes);
  return mjml.replace(/<mjml\b[^>]*>/iu, (open) => `${open}<mj-head>${attributes}</mj-head>`);
}
