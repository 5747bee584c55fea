import type { Rule } from './define-rule.ts';
import ai001 from './rules/ai-001-ai-label.ts';
import ai002 from './rules/ai-002-human-review.ts';
import ai003 from './rules/ai-003-engine-record.ts';
import app001 from './rules/app-001-approved-content.ts';
import app002 from './rules/app-002-approved-for-this-use.ts';
import app003 from './rules/app-003-combination.ts';
import app004 from './rules/app-004-on-label.ts';
import app005 from './rules/app-005-fixed-blocks.ts';
import aud001 from './rules/aud-001-audit-trail.ts';
import aud002 from './rules/aud-002-signatures.ts';
import con001 from './rules/con-001-verified-hcp.ts';
import con002 from './rules/con-002-consent.ts';
import con003 from './rules/con-003-own-preferences.ts';
import con004 from './rules/con-004-repetition.ts';
import con005 from './rules/con-005-purpose-of-signals.ts';
import email001 from './rules/email-001-final-form.ts';
import email002 from './rules/email-002-safe-links.ts';
import email003 from './rules/email-003-size.ts';
import email004 from './rules/email-004-unsubscribe-and-sender.ts';
import email005 from './rules/email-005-accessible.ts';
import exp001 from './rules/exp-001-expiry.ts';
import lang001 from './rules/lang-001-fair-words.ts';
import lang002 from './rules/lang-002-neutral-free-text.ts';
import lang003 from './rules/lang-003-parity.ts';
import lang004 from './rules/lang-004-declared-language.ts';
import meta001 from './rules/meta-001-complete-metadata.ts';
import meta002 from './rules/meta-002-controlled-vocabulary.ts';
import meta003 from './rules/meta-003-alternative-text.ts';
import ref001 from './rules/ref-001-claim-has-reference.ts';
import ref002 from './rules/ref-002-live-reference.ts';
import ref003 from './rules/ref-003-anchor-exists.ts';
import ref004 from './rules/ref-004-markers-match.ts';
import ref005 from './rules/ref-005-number-parity.ts';
import safe001 from './rules/safe-001-mandatory-statements.ts';
import safe002 from './rules/safe-002-risk-prominence.ts';

/** Every rule, in the order in which reports list them. */
export const RULES: readonly Rule[] = [
  ref001,
  ref002,
  ref003,
  ref004,
  ref005,
  app001,
  app002,
  app003,
  app004,
  app005,
  con001,
  con002,
  con003,
  con004,
  con005,
  meta001,
  meta002,
  meta003,
  lang001,
  lang002,
  lang003,
  lang004,
  ai001,
  ai002,
  ai003,
  aud001,
  aud002,
  exp001,
  email001,
  email002,
  email003,
  email004,
  email005,
  safe001,
  safe002,
];
