/** One pattern of several alternatives over folded text, in English, German and French. */
export const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'u');

/** At most so many words between two pieces of an order. */
export const upTo = (words: number): string => String.raw`(?:[^\s,.;!?]+[\s]+){0,${words}}`;

/** Polite words before an order, at the beginning of a message. */
export const POLITE = String.raw`^\W*(?:(?:please|pls|can you|could you|would you|just|now|ok|okay|great|good|perfect|fine|thanks|then|and|so|bitte|kannst du|konnen sie|konntest du|jetzt|dann|und|super|prima|gut|merci|parfait|alors|et|peux-tu|pouvez-vous|tu peux|vous pouvez|il faut|svp)[\s,!.:]+)*`;

/**
 * Where a verb that stands here is an order or a request: at the beginning of a clause, or after words that ask for
 * something. "A line to add" and "we sent" are none.
 */
export const ASKED = String.raw`(?:^|[.,;:!?\n–—(]|-\s|\b(?:and|then|so|now|just|please|pls|kindly|simply|quickly|go ahead and|let's|lets|let us|can you|could you|would you|will you|can we|could we|shall we|you can|you could|you may|you might|you should|you must|you will|need you to|want you to|like you to|love you to|trust you to|ask you to|have to|need to|want to|like to|time to|ready to|mind|maybe|perhaps|also|still|why don't you|why not|und|dann|jetzt|bitte|einfach|mal|doch|eben|kurz|noch|gern|gerne|also|et|puis|maintenant|alors|svp|s'il te plait|s'il vous plait|peux-tu|peux tu|tu peux|tu pourrais|pourrais-tu|pouvez-vous|vous pouvez|pourriez-vous|il faut|faudrait|veux-tu|veuillez|merci de|merci d'|on peut|peut-on|on va|vas-y|allez|n'hesite pas a|j'aimerais que tu|je veux que tu|faut que tu|moi|quand meme|aussi|juste))[\s"'(]*(?:just|please|kindly|quickly|simply|also|maybe|perhaps|now|then|even|bitte|mal|eben|kurz|doch|einfach|noch|schnell|jetzt|gleich|aussi|juste|vite|maintenant|donc)?\s*`;

/** Words by which German asks somebody else, with the verb at the end of the clause. */
export const GERMAN_REQUEST = String.raw`(?:kannst du|konnen sie|konntest du|konnten sie|kannste|konnteste|wurdest du|wurden sie|magst du|mogen sie|willst du|du kannst|du konntest|du sollst|du musst|du darfst|sie konnen|sie konnten|konnen wir|konnten wir|wollen wir|lass uns|lassen sie uns|bitte|einfach|mal|eben|jetzt|sofort|gleich)`;

/** What an order is about, where it is not named by its content. */
export const IT = String.raw`(?:it|this|that|them|the (?:e-?mail|mail|message|draft|thing|whole thing|lot|copy|piece|version|asset)|this (?:one|email|draft|thing|version|piece)|es|sie|ihn|das|das (?:ding|teil|ganze|mailing)|die (?:e-?mail|mail|nachricht|sache)|den (?:entwurf|text)|ce (?:mail|message|courriel|brouillon)|cet (?:e-?mail|email)|l'(?:e-?mail|email)|le (?:mail|message|courriel|brouillon|tout)|ca|cela|-?l[ea]s?|tout ca|tout)`;

/** A text that somebody would have to write. */
export const WORDING = String.raw`(?:claims?|sentences?|statements?|lines?|paragraphs?|headlines?|slogans?|wording|blurb|tagline|testimonials?|quote|words|few words|bullets?|bullet points?|selling points?|p\.?s\.?|one-liner|study results?|satz|satze|sätzchen|satzchen|satzes|aussagen?|behauptung(?:en)?|absatz|uberschrift|slogan|spruch|formulierung|werbetext|einzeiler|zitat|zeile|zeilen|allegations?|phrases?|affirmations?|accroche|slogan|paragraphe|temoignage|citation|argument|mot d'accroche|ligne|petit mot|formule)`;

/** People an email is meant for, by name, title, group or address. */
export const RECIPIENT = String.raw`(?:[^\s@]+@[^\s@]+|dr\.?|doctor|prof\w*|everyone|everybody|all of them|them all|him|her|(?:the |our |all |all the |all our |every |my )*(?:\w+ )?(?:list|lists|recipients?|doctors?|docs?|physicians?|hcps?|customers?|targets?|clients?|inbox(?:es)?|audience|gps?|cardiologists?|specialists?|field force|reps?|world)|alle|allen|jeden|frau|herrn?|herr|(?:die|den|unsere|unseren|alle|allen|meine|meinen|saemtliche|samtliche)(?: \w+)? (?:liste|verteiler|empfanger\w*|arzte\w*|kunden|zielgruppe|adressen|praxen|kollegen|leute\w*|hausarzte\w*|kardiologen|welt)|den verteiler|die liste|docteur|pr|madame|mme|monsieur|m\.|(?:tous|toute|toutes|la|les|nos|aux|mes|notre)(?: (?:la|les|nos|mes))?(?: \w+)? ?(?:liste|destinataires|medecins|docteurs|clients|contacts|cibles|praticiens|generalistes|cardiologues|monde|fichier)|tout le monde)`;
