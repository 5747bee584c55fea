import type { BaseAssembly } from '../base-assembly.ts';
import { earlierFixedTexts, earlierMjml, editText, fixedTextsOf, writeFreeText } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless, violations } from '../mutation.ts';

const LOCAL_EDIT = { origin: 'local_edit' };
const KIBIBYTE = 1024;

/** Something at the end of the first text block of the template that shows a fixed text. */
const added =
  (mjml: string) =>
  (base: BaseAssembly): Change =>
    earlierMjml(base, (whole) => whole.replace(/(\{\{\s*fixed\.greeting\s*\}\})/u, `$1${mjml}`));

const html =
  (find: (html: string) => string | undefined, replace: (found: string) => string) =>
  (base: BaseAssembly): Change => {
    const found = find(base.facts.rendered?.html ?? '');
    return found === undefined
      ? undefined
      : { rendered: [{ in: 'html', find: found, replace: replace(found) }] };
  };
const firstMatch =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.exec(text)?.[0];

/** An HTML of so many bytes in all, by a comment before its end. */
const ofSize =
  (kibibytes: number) =>
  (base: BaseAssembly): Change => {
    const present = Buffer.byteLength(base.facts.rendered?.html ?? '');
    const comment = 'x'.repeat(Math.round(kibibytes * KIBIBYTE) - present - '<!---->'.length);
    return { rendered: [{ in: 'html', find: '</body>', replace: `<!--${comment}--></body>` }] };
  };

const link = (label: string, url: string) => (base: BaseAssembly) =>
  editText(base, (text) => `${text}\n\n[${label}](${url})`, LOCAL_EDIT);

const headers = (patch: Record<string, unknown>) => (): Change => ({
  records: JSON.parse(JSON.stringify({ delivery: { headers: patch } })),
});

const footerOf = (base: BaseAssembly): string =>
  ['legal_footer', 'imprint'].find((key) => fixedTextsOf(base)[key] !== undefined) ?? 'legal_footer';

const UNSUBSCRIBE_BLOCK = /<a[^<>]*href="\{\{ unsubscribe_url \}\}"[^<>]*>[^]*?<\/a\s*>/u;

/** Seeded violations of the rules about the rendered email. */
export const EMAIL_MUTATIONS: readonly Mutation[] = [
  ...violations(['EMAIL-001'], {
    'token-in-a-slot': (base) => editText(base, (text) => `${text} {{ first_name }}`, LOCAL_EDIT),
    'token-in-a-fixed-text': (base) =>
      earlierFixedTexts(base, (texts) => ({ ...texts, greeting: `${texts['greeting']} %%FIRSTNAME%%` })),
    'token-nobody-fills-in-the-template': added('{{ fixed.no_such_text }}'),
    'placeholder-in-free-text': (base) => writeFreeText(base, 'Lorem ipsum dolor sit amet.'),
    'placeholder-in-a-slot': (base) => editText(base, (text) => `${text} [insert date]`, LOCAL_EDIT),
    'slot-without-words': (base) => editText(base, () => ' ', LOCAL_EDIT),
    'merge-field-after-rendering': html(firstMatch(/<\/body>/u), (found) => `*|UNSUB|*${found}`),
  }),
  ...violations(['EMAIL-002'], {
    'link-to-a-strange-host': link('More', 'https://tracking.somewhere.example/c/1'),
    'link-shows-another-address': (base) => {
      const own = fixedTextsOf(base)['prescribing_information_url'] ?? '';
      return link('www.who.int', own)(base);
    },
    'link-without-https': added('<a href="http://www.cardivanta.example/">Site</a>'),
    'link-that-runs-a-script': html(
      firstMatch(/<\/body>/u),
      (found) => `<a href="javascript:alert(1)">Site</a>${found}`,
    ),
    'link-that-leads-nowhere': added('<a href="#">Site</a>'),
    'pixel-of-a-strange-host': html(
      firstMatch(/<\/body>/u),
      (found) => `<img src="https://pixel.somewhere.example/o.gif" alt="" width="1" height="1">${found}`,
    ),
    'link-changed-after-rendering': (base) => {
      const url = fixedTextsOf(base)['prescribing_information_url'];
      return url === undefined
        ? undefined
        : {
            rendered: [{ in: 'html', find: `href="${url}"`, replace: 'href="https://click.esp.example/x"' }],
          };
    },
  }),
  ...violations(['EMAIL-003'], {
    'html-of-91-kilobytes': ofSize(91),
    'html-of-103-kilobytes': ofSize(103),
    'html-of-300-kilobytes': ofSize(300),
  }),
  ...violations(['EMAIL-004'], {
    'unsubscribe-link-missing': (base) => earlierMjml(base, (mjml) => mjml.replace(UNSUBSCRIBE_BLOCK, '')),
    'unsubscribe-link-hidden': (base) =>
      earlierMjml(base, (mjml) =>
        mjml.replace(UNSUBSCRIBE_BLOCK, (found) => `<span style="display:none">${found}</span>`),
      ),
    'sender-without-address': (base) =>
      earlierFixedTexts(base, (texts) => ({ ...texts, [footerOf(base)]: 'For healthcare professionals.' })),
    'no-header-for-one-click': headers({ 'list-unsubscribe-post': null }),
    'no-header-to-unsubscribe': headers({ 'list-unsubscribe': null }),
    'unsubscribe-by-mail-only': headers({ 'list-unsubscribe': '<mailto:stop@example.org>' }),
  }),
  ...violations(['EMAIL-005'], {
    'image-without-alternative': html(
      firstMatch(/<\/body>/u),
      (found) => `<img src="https://www.cardivanta.example/a.png">${found}`,
    ),
    'language-not-named': html(firstMatch(/ lang="[a-z-]+"/u), () => ''),
    'text-too-pale': added('<span style="color:#c8c8c8">Read on.</span>'),
    'title-missing': html(firstMatch(/<title>[^<]*<\/title>/u), () => '<title></title>'),
    'link-without-words': html(
      firstMatch(/<\/body>/u),
      (found) => `<a href="https://www.cardivanta.example/"></a>${found}`,
    ),
    'same-id-twice': html(firstMatch(/<\/body>/u), (found) => `<p id="case">1</p><p id="case">2</p>${found}`),
  }),
];

/** Harmless changes near the boundaries of the same rules. */
export const HARMLESS_EMAIL: readonly Mutation[] = [
  ...harmless(['EMAIL-001'], {
    'braces-in-brackets-of-a-comment': html(firstMatch(/<\/body>/u), (found) => `<!-- end -->${found}`),
    'words-like-a-token': (base) =>
      writeFreeText(base, WORDS_LIKE_A_TOKEN[base.content.context.language] ?? ''),
  }),
  ...harmless(['EMAIL-002'], {
    'link-to-a-place-of-the-email': added('<a style="color:#0b5d6e" href="#ref-1">[1]</a>'),
    'address-in-the-label': (base) => {
      const url = fixedTextsOf(base)['prescribing_information_url'] ?? '';
      return added(`<a style="color:#0b5d6e" href="${url}">${new URL(url).host}</a>`)(base);
    },
  }),
  ...harmless(['EMAIL-003', 'SAFE-002'], {
    'html-of-89-kilobytes': ofSize(89),
    'html-of-90-kilobytes': ofSize(90),
  }),
  ...harmless(['EMAIL-004'], {
    'other-words-to-unsubscribe': (base) =>
      earlierFixedTexts(base, (texts) => ({
        ...texts,
        unsubscribe_label: `${texts['unsubscribe_label']} →`,
      })),
    'header-with-mail-and-https': headers({
      'list-unsubscribe': '<mailto:stop@example.org>, <https://example.org/u/1>',
    }),
  }),
  ...harmless(['EMAIL-005', 'APP-005'], {
    'attributes-in-another-order': html(firstMatch(/<table[^>]* role="presentation"[^>]*>/u), (found) =>
      found.replace(' role="presentation"', '').replace(/>$/u, ' role="presentation">'),
    ),
    'white-space-between-elements': html(
      firstMatch(/<\/td><\/tr>|<\/td>\s*<\/tr>/u),
      () => '</td>\n\n  </tr>',
    ),
    'decorative-image': (base) => {
      const { origin } = new URL(fixedTextsOf(base)['prescribing_information_url'] ?? '');
      const image = `<img src="${origin}/line.png" alt="" width="1" height="1">`;
      return { rendered: [{ in: 'html', find: '</body>', replace: `${image}</body>` }] };
    },
  }),
];

const WORDS_LIKE_A_TOKEN: Readonly<Record<string, string>> = {
  en: 'Thank you for the list of questions (see below).',
  de: 'Vielen Dank für die Liste der Fragen (siehe unten).',
  fr: 'Merci pour la liste de questions (voir ci-dessous).',
};
