/** Style of the cover: readable on a phone, in the dark, and on A4 paper; no scripts, no images, no fonts from elsewhere. */
export const COVER_STYLE = `
:root { color-scheme: light dark; --ink: #1d2321; --quiet: #4c5653; --line: #c9d0cd; --ground: #ffffff; --box: #f3f6f5; --mark: #1f5f45; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecea; --quiet: #b3bdb9; --line: #4a5451; --ground: #151a18; --box: #1e2422; --mark: #8fd0b2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p, ul, dl { margin: .5rem 0; }
li { overflow-wrap: anywhere; }
.verdict { color: var(--mark); font-weight: 600; margin: 0; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: .2rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.card { border: 1px solid var(--line); border-radius: .375rem; background: var(--box); padding: .75rem 1rem; margin: .75rem 0; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, monospace; }
@media (max-width: 36rem) { dl > div { grid-template-columns: 1fr; } dt { font-size: .875rem; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --quiet: #333333; --line: #999999; --ground: #ffffff; --box: #ffffff; --mark: #000000; }
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .card { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
