import { escapeHtml } from '../../render-markup.ts';
import { spokenInstant } from './cover-html.ts';
import { coverAi, coverClaims, coverEmail, coverModules } from './cover-content.ts';
import { coverAuthors, coverSignatures } from './cover-people.ts';
import { coverChecks, coverLimits, coverLog, coverVerify } from './cover-proof.ts';
import { COVER_STYLE } from './cover-style.ts';
import { coverForWhom, coverWhat } from './cover-subject.ts';
import type { CoverFacts } from './cover-subject.ts';

/** Raised with every change of a byte of the cover, so that a verification knows whether it can make it again. */
export const COVER_VERSION = 1;

/**
 * `cover.html`: the pack for a person, on one page that can be printed. Nothing in it runs or loads. The same facts give
 * the same bytes on every machine, so a verification makes it again: it cannot say what the manifest does not.
 */
export const renderCover = (facts: CoverFacts, emailText: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`Evidence: ${facts.assembly.subject}`)}</title>
<style>${COVER_STYLE}</style>
</head>
<body>
<main>
<p class="verdict">Evidence of approval</p>
<h1 lang="${escapeHtml(facts.assembly.content.context.language)}">${escapeHtml(facts.assembly.subject)}</h1>
<p>${escapeHtml(`Pack made on ${spokenInstant(facts.made.at)} by ${facts.made.by.printedName}.`)}</p>
${[
  coverWhat(facts),
  coverForWhom(facts),
  coverSignatures(facts),
  coverAuthors(facts),
  coverEmail(facts, emailText),
  coverModules(facts),
  coverClaims(facts),
  coverChecks(facts),
  coverAi(facts),
  coverLog(facts),
  coverLimits(),
  coverVerify(facts),
].join('\n')}
</main>
</body>
</html>
`;
