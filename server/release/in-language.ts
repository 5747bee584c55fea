import { directionOf } from '../../core/library/vocabulary/direction.ts';
import { mirrorHtml } from '../../core/release/mirror-html.ts';
import { mirrorMjml } from '../../core/release/mirror-mjml.ts';

interface Forms {
  html: string;
  mjml: string;
}

/**
 * Language and direction of a rendered email: `lang` where a template names none (MJML then writes `und`), and for a
 * language written from right to left `dir` and a mirrored layout. What was right already stays byte for byte.
 */
export function inLanguage({ html, mjml }: Forms, language: string): Forms {
  const named = html.replaceAll(' lang="und"', ` lang="${language}"`);
  return directionOf(language) === 'ltr'
    ? { html: named, mjml }
    : { html: mirrorHtml(named), mjml: mirrorMjml(mjml) };
}
