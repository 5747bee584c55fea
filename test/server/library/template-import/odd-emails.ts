/** Emails as strangers bring them: each with a name, a file, and what must be gone from the draft. */
export interface OddEmail {
  name: string;
  bytes: Uint8Array;
  gone: readonly RegExp[];
  /** Words or marks that must still be there. */
  kept: readonly string[];
  /** The picture cannot be compared: programs that read HTML alone show something else. */
  incomparable?: true;
}

const WORDS =
  '<h1>What was shown in June</h1><p>Blood pressure fell by several points in the group that took it.</p>';
const END = '<p>© 2026 Brand. <a href="https://b.example/unsubscribe?u=1">Unsubscribe</a></p>';
const RED =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';

const odd = (
  name: string,
  html: string,
  gone: readonly RegExp[],
  kept: readonly string[] = ['{{ unsubscribe_url }}'],
): OddEmail => ({ name: `${name}.html`, bytes: Buffer.from(html), gone, kept });

const around = (body: string, head = ''): string =>
  `<html><head>${head}</head><body>${WORDS}${body}${END}</body></html>`;
const pixel = (number: number, attributes: string): string =>
  `<img src="https://cdn.example/p/${number}.gif" ${attributes}>`;

export const ODD_EMAILS: readonly OddEmail[] = [
  odd(
    'trackers that styles hide',
    around(
      `${[
        'class="px"',
        'id="open"',
        'class="hid"',
        'style="width:0.1em;height:0.1em"',
        'style="width:1pt"',
        'width="01"',
        'width="1.5px;"',
        'hidden',
        'style="position:absolute;left:-9999px"',
        'style="transform:scale(0)"',
        'style="max-height:0"',
      ]
        .map((attributes, index) => pixel(index, attributes))
        .join('')}<div style="display:none">${pixel(90, '')}</div>
       <table background="https://b.example/x?uid=2"><tr><td>y</td></tr></table>
       <p style="filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='https://t.example/f.png')">z</p>`,
      '<style>.px{width:1px;height:1px}#open{height:1px!important}.hid{display:none}</style>',
    ),
    [/cdn\.example/u, /t\.example/u, /uid=2/u],
  ),
  odd(
    'pictures that only some screens show',
    around(
      `<img class="phone" alt="Phone" width="60" height="40" src="https://b.example/phone.png">
       <img class="desk" alt="Desk" width="60" height="40" src="https://b.example/desk.png">`,
      '<style>.phone{display:none}@media (max-width:480px){.phone{display:block!important}.desk{display:none}}</style>',
    ),
    [],
    ['phone.png', 'desk.png'],
  ),
  odd(
    'comments for Outlook',
    around(`<!--[if mso]><v:fill src="https://track.example/open.gif" /><![endif]-->
      <!--[if mso]><a href="java&Tab;script&colon;alert(1)">x</a><![endif]-->
      <!--[if mso]><a href="javascri\npt:alert(1)">x</a><![endif]-->
      <!--[if {% raw %}]><!--><p>For others</p><!--<![endif]--><!--[if mso]><table><tr><td><![endif]-->`),
    [/track\.example/u, /colon/u, /javascri/u, /raw/u],
    ['<!--[if mso]><table><tr><td><![endif]-->', 'For others'],
  ),
  odd(
    'colours behind pictures of a style',
    around(
      '<div style="background:#123 url(https://t.example/h.jpg) center/cover;color:#fff">White on blue.</div>',
      '<style>.card{background:url("https://t.example/a.png"),#fed}</style>',
    ),
    [/t\.example/u, /url\(/u],
    ['background:#123 none center/cover', 'background:none,#fed'],
  ),
  odd(
    'a button held open for Outlook',
    around(
      '<!--[if mso]><i style="mso-font-width:200%" hidden>&emsp;&#8203;</i><![endif]--><!--[if mso]><i>&#106;</i><![endif]-->',
    ),
    [/&#106;/u],
    ['&emsp;&#8203;</i><![endif]-->'],
  ),
  odd(
    'a way out in a language without a word list',
    `<html lang="ar" dir="rtl"><body><p>انخفض ضغط الدم بمقدار اثنتي عشرة نقطة في المجموعة كلها.</p>
       <div><a href="https://b.example/unsubscribe?u=1">إلغاء الاشتراك</a></div></body></html>`,
    [],
  ),
  odd('a document type of Liquid', `<!doctype {{slots.secret}}>${around('')}`, [/secret/u]),
  {
    ...odd(
      'AMP for Email',
      `<!doctype html><html ⚡4email><head><script async src="https://cdn.ampproject.org/v0.js"></script>
       <style amp4email-boilerplate>body{visibility:hidden}</style></head><body>${WORDS}
       <amp-img src="https://b.example/a.png" width="200" height="60" alt="Chart"></amp-img>
       <amp-pixel src="https://t.example/p"></amp-pixel>${END}</body></html>`,
      [/visibility:hidden/u, /t\.example/u, /amp-/u],
      ['<img src="https://b.example/a.png"'],
    ),
    incomparable: true,
  },
  odd(
    'a base for addresses',
    around(
      '<a href="page.html">Relative</a><a href="#top">Up</a><a href="{{ url }}">Field</a><img src="/logo.png" width="90" height="30" alt="Logo">',
      '<base href="https://cdn.b.example/mail/">',
    ),
    [/<base/u],
    ['https://cdn.b.example/mail/page.html', 'href="#top"', 'https://cdn.b.example/logo.png'],
  ),
  odd(
    'films and objects with words for others',
    around('<object data="x.swf"><p>Words instead of the object for everybody.</p></object>'),
    [/<object/u],
    [],
  ),
  odd(
    'hidden words and old elements',
    around('<div hidden>Never shown</div><nobr>Tel. 030 1234</nobr><isindex action="x"><p>After it</p>'),
    [/isindex/u],
    ['<div hidden="">', '<nobr>', '{{ unsubscribe_url }}'],
  ),
  odd(
    'alternative text that begins with data',
    around(`<img src="${RED}" width="120" height="60" alt="Data: 12 % fewer events">`),
    [],
    ['alt="Data: 12 % fewer events"'],
  ),
  odd(
    'AMPscript over several lines',
    `%%[ VAR @n\nSET @n = "x" ]%%${around('<p>Hello %%=v(@n)=%%</p>')}`,
    [],
    [],
  ),
  {
    ...odd('UTF-16 without a mark', '', [], []),
    bytes: Buffer.from(around('<p>Größen „für“ Ärztinnen – heute</p>'), 'utf16le'),
    kept: ['{{ slots.text }}'],
  },
  odd(
    'mutations of markup',
    around(`<svg><style><img src=x onerror=alert(1)></style></svg><noscript><p title="</noscript><img src=x onerror=alert(1)>">
      </noscript><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`),
    [/onerror/u],
    [],
  ),
];
