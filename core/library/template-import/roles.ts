import type { ModuleKind } from '../vocabulary/terms.ts';
import type { PartRole } from './report.ts';
import { meansUnsubscribe, withoutTokens } from './tokens.ts';

/** What is known of a block of an email when its role is decided. */
export interface BlockFacts {
  text: string;
  heading: boolean;
  /** Whether it is made of paragraphs or lists. */
  flowing: boolean;
  /** Its own class name. */
  name: string;
  /** Class names and ids of the elements around it, with spaces between. */
  surroundings: string;
  /** Whether a link in it leads to where the list is left. */
  leaves: boolean;
  /** Whether a headline or text came before it. */
  afterContent: boolean;
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|day|afternoon)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|cher|chère|madame|monsieur)\b/iu;
const CLOSING =
  /^(?:thanks|thank you|many thanks|cheers|best|all the best|kind regards|best regards|warm regards|regards|sincerely|yours|mit freundlichen|viele grüße|herzliche grüße|beste grüße|ihr[e]? team|cordialement|bien à vous|sincères)\b/iu;
const SAFETY =
  /safety information|prescribing information|adverse (?:event|reaction)s?|side effects?|contraindicat|yellow card|black triangle|▼|boxed warning|nebenwirkung|gegenanzeige|fachinformation|pflichttext|sicherheits(?:information|hinweis)|zu risiken|effets? indésirables?|contre-indication|mentions légales obligatoires|informations? de sécurité|date of preparation/iu;
const LEGAL =
  /©|\(c\)\s*\d{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|impressum|privacy policy|datenschutz|registered (?:office|in)|view (?:this|it|the) (?:email )?in (?:your |a )?browser|im browser|as a web ?page|online version|web version/iu;
const LEGAL_PLACE = /foot|legal|imprint|impressum|disclaimer|sub-?copy|body-sub|copyright/iu;
const BRAND_PLACE = /masthead|logo|brand/iu;
const HEADLINE_NAME = /\b(?:sub)?(?:head(?:er|line|ing)|title)\b/iu;

const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

/** Words from which a text of its own is a content block; shorter ones are labels and rows of a table. */
const CONTENT_WORDS = 8;

/** What a block of text is for. Safety words win over everything, so that they never become replaceable content. */
export function roleOf({
  text,
  heading,
  flowing,
  name,
  surroundings,
  leaves,
  afterContent,
}: BlockFacts): PartRole {
  if (SAFETY.test(text)) return 'safety';
  if (leaves || meansUnsubscribe(text)) return 'unsubscribe';
  if (LEGAL.test(text) || LEGAL_PLACE.test(surroundings)) return 'legal';
  if (heading || (HEADLINE_NAME.test(name) && wordsIn(text) <= 20)) return 'headline';
  if (wordsIn(text) <= 12 && GREETING.test(text)) return 'greeting';
  if (wordsIn(text) <= 12 && afterContent && CLOSING.test(text)) return 'closing';
  if (BRAND_PLACE.test(surroundings) && wordsIn(text) <= 6) return 'brand';
  return wordsIn(withoutTokens(text)) >= (flowing ? 4 : CONTENT_WORDS) ? 'text' : 'other';
}

/** Modules that a slot of a role takes; a role that is missing here becomes a fixed text. */
export const SLOT_KINDS: Readonly<Partial<Record<PartRole, readonly ModuleKind[]>>> = {
  headline: ['message', 'claim'],
  text: ['message', 'claim', 'proof_point'],
  button: ['cta'],
  image: ['visual'],
};

/** Names of places by role, as the demo's templates and the market rules call them. */
export const PLACE_NAMES: Readonly<Record<PartRole, string>> = {
  headline: 'headline',
  text: 'text',
  button: 'button',
  image: 'image',
  greeting: 'greeting',
  closing: 'closing',
  brand: 'brand_line',
  preheader: 'preheader',
  safety: 'safety_information',
  unsubscribe: 'unsubscribe_label',
  legal: 'legal_footer',
  other: 'label',
};
