import { fold } from './words.ts';

export const INTENTS = [
  'propose',
  'swap',
  'explain',
  'list_missing',
  'show_checks',
  'undo',
  'refuse_send',
  'refuse_approve',
  'refuse_write',
  'help',
] as const;
export type Intent = (typeof INTENTS)[number];

const PATTERNS: readonly [Intent, RegExp][] = [
  [
    'undo',
    /^\W*(?:please )?(?:undo|revert|go back|take (?:that|it) back|ruckgangig|mach das ruckgangig|zuruck|annuler?|reviens en arriere)\b/u,
  ],
  [
    'list_missing',
    /\b(?:what(?:'s| is)? (?:still )?missing|anything missing|which gaps|any gaps|show (?:me )?(?:the )?gaps|was fehlt|fehlt (?:noch )?(?:was|etwas)|welche lucken|que manque|qu'est-ce qui manque|il manque quoi)/u,
  ],
  [
    'explain',
    /\b(?:why (?:this|that|did|is|was|slot|the)|why\?|explain|reason for|how come|warum|wieso|weshalb|begrunde|erklar|pourquoi|explique)/u,
  ],
  [
    'refuse_approve',
    /^\W*(?:please |can you |could you |bitte )?(?:approve|sign|freigeben|genehmige|unterschreib|approuve|signe)\b/u,
  ],
  [
    'refuse_send',
    /^\W*(?:please |can you |could you |just |bitte |now )*(?:send|schick|sende|versende|envoie|envoyez)\b(?!.*\breview\b)(?:\s+(?:it|this|that|es|sie|das|the email|the mail|die e-?mail|now|jetzt|le|la|l'email|out|ab)\b|\W*$)/u,
  ],
  [
    'refuse_write',
    /\b(?:write|invent|make up|compose|draft|formulate|schreib|formulier|erfinde|verfass|ecris|redige|invente)\w*\b.{0,40}\b(?:claim|claims|sentence|statement|study result|aussage|aussagen|behauptung|satz|allegation|phrase)\b/u,
  ],
  [
    'show_checks',
    /\b(?:run (?:the )?checks|check (?:it|this|again)|is (?:it|this) (?:ok|okay|compliant|ready)|which checks|pruf(?:e|ung|en)\b|ist (?:das|es) (?:ok|bereit)|verifie)/u,
  ],
  [
    'swap',
    /\b(?:swap|replace|exchange|another (?:one|module|option)|something (?:else|different|about|on)|different (?:one|module)|tausch|ersetz|austausch|ander(?:e|es|en) modul|etwas (?:anderes|uber|zu|zur|zum)|remplace|change[rz]? (?:le|la|ce|cette) (?:module|bloc)|autre (?:module|chose)|quelque chose sur)/u,
  ],
  [
    'help',
    /^\W*(?:hi|hello|hey|hallo|guten tag|bonjour|salut|help|hilfe|aide|what can you do|was kannst du)\b[\s!.?]*$/u,
  ],
];

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', 'erste', 'ersten', 'erster', 'premier', 'premiere'],
  ['second', '2nd', 'zweite', 'zweiten', 'zweiter', 'deuxieme', 'second'],
  ['third', '3rd', 'dritte', 'dritten', 'dritter', 'troisieme'],
  ['fourth', '4th', 'vierte', 'vierten', 'quatrieme'],
  ['fifth', '5th', 'funfte', 'funften', 'cinquieme'],
];

/** What the person wants done; `propose` when nothing else is asked for. */
export function findIntent(text: string): Intent {
  const folded = fold(text);
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'propose';
}

/** The slot a message points to, from 1: "slot 2", "the second block", "Platz 3", "bloc 1". */
export function findSlotNumber(text: string): number | undefined {
  const folded = fold(text);
  const numbered =
    /\b(?:slot|block|bloc|position|place|platz|abschnitt|modul|module|emplacement)\s*(?:nr\.?|no\.?|number|#)?\s*(\d{1,2})\b/u.exec(
      folded,
    );
  if (numbered) return Number(numbered[1]);
  const ordinal = ORDINALS.findIndex((names) =>
    new RegExp(
      String.raw`\b(?:${names.join('|')})\s+(?:slot|block|bloc|platz|abschnitt|modul|module|one|position)\b`,
      'u',
    ).test(folded),
  );
  return ordinal < 0 ? undefined : ordinal + 1;
}
