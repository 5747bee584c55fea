import { anyOf, ASKED, GERMAN_REQUEST, IT, upTo, WORDING } from './word-pieces.ts';

const TONE = String.raw`(?:shorter|catchier|punchier|snappier|simpler|stronger|bolder|sexier|livelier|friendlier|warmer|sharper|tighter|crisper|edgier|flashier|jazzier|(?:more|less|a bit|sound|sounds) (?:catchy|exciting|promotional|convincing|emotional|punchy|persuasive|positive|technical|lively|salesy|appealing|upbeat|engaging|dramatic|impressive|compelling)|kurzer|knapper|werblicher|knackiger|packender|reisserischer|lockerer|flotter|peppiger|positiver|emotionaler|starker formuliert|uberzeugender|plus (?:court|courte|vendeur|vendeuse|accrocheur|accrocheuse|percutant|percutante|convaincant|convaincante|dynamique|punchy|sexy|emotionnel|emotionnelle|positif|positive)|moins technique)`;

/** Who or what a statement is about, after the words that ask for it. */
const SUBJECT = String.raw`(?:it's|its|it|they|we|we're|you|our (?:drug|product|medicine|brand|data)|the drug|the product|patients?|doctors|nobody|no one|everyone|there (?:is|are|were)|cardivanta|articulane)`;
const VERB_OF_STATEMENT = String.raw`(?:is|are|was|were|can|could|will|has|have|had|does|do|did|never|always|also|works?|beats?|cures?|saves?|helps?|reduces?|lowers?|live|feel|get|got|died|prefer|love|should|must|really)`;
const COMPARISON = String.raw`(?:better than|superior to|beats?|beating|outperforms?|stronger than|safer than|faster than|cheaper than|more effective than|ahead of|number one|best in class|best-in-class|first choice|besser (?:ist )?als|uberlegen|starker als|sicherer als|wirksamer als|klar vorne|schlagt|nummer eins|marktfuhrer|klassenbeste\w*|mieux que|meilleure? que|superieure? a|plus efficace que|plus sur que|devant la concurrence|que la concurrence|numero un|le meilleur)`;
const ADD = String.raw`(?:add|insert|include|put|pop|slip|squeeze|append|throw|drop|work|stick|chuck|bung|sneak|tack|slot|sprinkle|tuck|weave|toss|shove|mention|give me|bau|baue|fuge?|schreib|schreibe|pack|packe|nimm|setz|setze|bring|streu|klatsch|hau|erganze?|ajoute[rz]?|rajoute[rz]?|insere[rz]?|mets?|mettez|glisse[rz]?|colle[rz]?|case[rz]?|place[rz]?|integre[rz]?)`;
const OFF_LABEL = String.raw`(?:off-?label|hors amm|hors-amm|ausserhalb der zulassung|nicht zugelassen\w*|unapproved use|not (?:yet )?(?:on|in) (?:the )?label|label doesn't|pas encore (?:dans l'amm|autorisee?|approuvee?))`;
const NEVER = String.raw`(?<!\b(?:no|nothing|not|never|without|avoid|nichts|kein|keine|keinen|nix|ohne|pas|rien|sans|jamais|aucun|aucune) (?:\w+ )?)`;

const ENGLISH = [
  String.raw`\b(?:write|invent|make up|compose|draft|formulate|create|come up with|think up|craft|word)\b.{0,40}\b${WORDING}\b`,
  String.raw`\b(?:add|insert|include|put in|slip in|squeeze in|append)\b.{0,30}\b(?:${WORDING}|text|note|words?)\b.{0,20}\b(?:saying|that|claiming|stating|about how|to the effect)|\b(?:add|insert|put in|slip in) (?:a|another|one) (?:sentence|line|claim|statement|headline|paragraph)`,
  `${ASKED}${ADD}(?:[pt]?ing)? (?:in |me )?(?:a |an |another |one |some |two |the )?${upTo(2)}${WORDING}\\b`,
  String.raw`\b(?:say|state|claim|write|mention|tell them|pretend|throw in|slip in|drop in|work in|put in|squeeze in|include|add) that\b|\b(?:rephrase|reword|rewrite|paraphrase|shorten|spice (?:it |this )?up|jazz (?:it |this )?up|tone (?:it |this )?down|polish|sex (?:it|this) up|pep (?:it|this) up|beef (?:it|this) up)\b`,
  `${ASKED}(?:mention|say|state|claim|hint|imply|suggest|stress|emphasi[sz]e|underline|highlight|promise|guarantee|assure|tell (?:them|doctors|hcps|physicians|everyone|people|gps|patients|the \\w+))(?:ing)? (?:them |doctors |to \\w+ )?(?:that )?${SUBJECT} (?:\\w+ )?${VERB_OF_STATEMENT}\\b`,
  `${ASKED}(?:promise|guarantee)\\b`,
];

const GERMAN = [
  String.raw`\b(?:schreib|schreibe|schreiben sie|erfinde|verfass|verfasse|dichte|formulier|formuliere|texte)\b.{0,40}\b(?:${WORDING}|dass|text dazu)\b|\b(?:schreib|schreibe|formulier|formuliere)\b.{0,30}\bum\b|\b(?:umformulier|umschreib|umtexten|kurze (?:den|das|es|die)|kurz (?:den|das|es)|formulier (?:den|das|die|es))|\bdenk dir .{0,60}\baus\b|\b(?:erganze?|erganzen sie|fuge?|behaupte|betone|erwahne|schreib rein|sag)\b.{0,40}\bdass\b|\bfuge? .{0,20}\bsatz\b`,
  `${ASKED}(?:bau|baue|pack|packe|nimm|bring|streu|klatsch|hau|fuge?|setz|setze|mach|versprich|versprechen sie|garantiere?|garantieren sie|behaupte|betone|erwahne|erwahnen sie|sag|sage|sagen sie|teil|erzahl|erzahle|verkauf|deute|lass)\\b ${upTo(6)}(?:[,] ?)?\\bdass\\b`,
  String.raw`\b(?:bau|baue|pack|packe|nimm|bring|streu|klatsch|hau|fuge?|setz|schreib|schreibe|erwahne?|betone|sag|versprich|deute|garantiere?)\b[^.;!?]{0,50}\bdass\b`,
  `${ASKED}(?:versprich|versprechen sie|garantiere?|garantieren sie)\\b|\\b${GERMAN_REQUEST} ${upTo(6)}(?:versprechen|garantieren|zusichern|behaupten|dazudichten|dazuschreiben|reinschreiben|hinschreiben|umformulieren|umschreiben|texten|ausdenken|erfinden)\\b`,
  `${ASKED}(?:bau|baue|pack|packe|klatsch|hau|setz|bring|streu)\\b ${upTo(4)}${WORDING}\\b`,
];

const FRENCH = [
  String.raw`\b(?:ecris|ecrivez|ecrire|redige[rz]?|invente[rz]?|formule[rz]?|imagine[rz]?|trouve(?:-moi)?|pond[s]?)\b.{0,40}\b(?:(?:${WORDING}|que)\b|qu')|\b(?:reformule[rz]?|reecri\w*|raccourci\w*|abrege[rz]?)\b|\b(?:ajoute[rz]?|rajoute[rz]?|insere[rz]?|mets?|mettez|glisse[rz]?|integre[rz]?|case[rz]?)\b.{0,25}\b(?:${WORDING}|mention)\b|\b(?:dis|dites|precise[rz]?|affirme[rz]?|pretends|souligne[rz]?|mentionne[rz]?|promets|promettez|garantis|garantissez|assure[rz]?|ajoute[rz]?|rajoute[rz]?|indique[rz]?|rappelle[rz]?|insinue[rz]?|mets|mettez|marque[rz]?|sous-entends|laisse entendre|explique[rz]?-(?:leur|lui))(?:-(?:leur|lui))?(?: \w+){0,3} (?:que\b|qu')`,
  `${ASKED}(?:promets|promettez|garantis|garantissez)(?:-(?:leur|lui))?\\b`,
  String.raw`\bcomme quoi\b`,
];

/** Saying something between the lines, and texts that nobody asks for but to have them written. */
const OF_ANY_LANGUAGE = [
  String.raw`\b(?:hint|imply|insinuate|let (?:it )?slip|make out|let (?:them|people|doctors) (?:believe|think)|make (?:them|people|doctors) (?:believe|think)|make it (?:sound|look|seem) (?:like|as if)|durchblicken|durchklingen|anklingen|andeuten|glauben lassen|deute an|tu so als ob|laisse[rz]? (?:entendre|croire|penser)|sous-entend\w*|fai(?:s|tes|re) (?:croire|comprendre|comme si))\b`,
  `${NEVER}\\b(?:slogan|tagline|catchphrase|punchline|blurb|one-liner|werbespruch|spruch|accroche|petit mot)\\b`,
  String.raw`\b(?:a|an|some|another|nen|einen|ein paar|paar|noch einen|un|une|deux|trois|two|three) (?:(?!approved|freigegeben|approuve)\S+ ){0,2}(?:claims?|headlines?|one-liners?|bullets?|aussagen?|phrases? (?:choc|d'accroche|qui \w+))\b(?!.{0,12}(?:approved|freigegeben|approuve))`,
];

const REMOVE = String.raw`(?:lose|drop|cut|remove|delete|take out|leave out|leave off|get rid of|ditch|hide|bury|strip|skip|kill|axe|scrap|shrink|trim|downplay|play down|chop|bin|losch\w*|entfern\w*|streich\w*|schmeiss\w*|wirf|werf\w*|kurz\w*|versteck\w*|vire[rz]?|enleve[rz]?|supprime[rz]?|retire[rz]?|efface[rz]?|degage[rz]?|cache[rz]?|coupe[rz]?|saute[rz]?|ote[rz]?)(?:-moi)?`;
const PASSAGE = String.raw`(?:text|texts|bit|section|part|paragraph|block|note|notes|information|info|box|stuff|line|lines|sentence|statement|footer|messages?|warnings?|slide|teil|absatz|abschnitt|block|hinweis\w*|text|satz|kram|zeug|passage|paragraphe|partie|bloc|mention|mentions|encadre|rubrique|truc|ligne|phrase)`;
const SAFETY = String.raw`(?:safety|side-? ?effects?|adverse(?: events?| reactions?)?|risks?|tolerability|sicherheit|nebenwirkungen|risiken|potassium|kalium|hyperkal\w+|hypotension|blutdruck|interactions?|wechselwirkungen|contra-?indications?|gegenanzeigen|securite|tolerance|effets? (?:secondaires?|indesirables?)|risques?)`;
/** Texts that must stand in an email: required by law, or by the claims beside them. */
const REQUIRED = String.raw`(?:safety|side-? ?effects?|risk) ${PASSAGE}|(?:the|all the|those|these) (?:side-? ?effects?|adverse (?:events?|reactions?)|risks)|warnings?|contra-?indications|boxed warning|isi|small print|fine print|black triangle|prescribing information|mandatory (?:text|information)|disclaimers?|references?|footnotes?|unsubscribe (?:link|line)|(?:die|den|das|diese|alle|diesen|den ganzen) ${upTo(1)}(?:nebenwirkungen|risiken|nebenwirkungs\S+|sicherheits\S+|warnhinweis\w*|pflichttext\w*|pflichtangaben|kleingedruckte\w*|gegenanzeigen|fussnoten?|quellen|fachinformation|abmeldelink)|schwarze dreieck|(?:${PASSAGE} (?:de |d'|des |sur |concernant |avec )+(?:l'|la |le |les |des )?${SAFETY})|(?:les|ces|tous les) (?:effets? (?:secondaires?|indesirables?)|risques|mises en garde|contre-indications|mentions(?: legales| obligatoires)?|references)|triangle noir|mentions legales`;
const REMOVAL = [
  `\\b(?:the |that |this |der |die |das |la |le |les |cette |ce )(?:\\w+ )?${PASSAGE} (?:about |on |with |zu |zum |zur |uber |mit |sur |de |des |concernant )*(?:the |den |die |der |les? |la |l')?${SAFETY},? ${upTo(2)}(?:has to go|must go|can go|needs to go|should go|is too \\w+|goes|out|off|weg|raus|nicht|s'en passer|a enlever|a supprimer|degage|saute|en trop|inutile)\\b`,
  `${ASKED}${REMOVE} (?:out |off )?${upTo(2)}(?:${REQUIRED})\\b`,
  `\\b(?:${REQUIRED})\\b ${upTo(4)}(?:weglassen|weg|raus|rausnehmen|rauswerfen|streichen|entfernen|loschen|verstecken|kurzen|sparen)\\b`,
  String.raw`\b(?:take|leave|cut|chop|edit) (?:the |all the |those )(?:${PASSAGE} (?:on|about) )?(?:safety ${PASSAGE}|side-? ?effects?|warnings?|risks|contra-?indications|references) ${upTo(1)}(?:out|off|away)\b`,
];

/** Orders to write, to change or to leave out text: approved modules are used word for word, or not at all. */
export const WRITE_ORDER = anyOf(
  ...ENGLISH,
  ...GERMAN,
  ...FRENCH,
  ...OF_ANY_LANGUAGE,
  TONE,
  String.raw`\b${ADD}\b.{0,50}\b${COMPARISON}`,
  String.raw`\b(?:say|tell|mention|claim|sag|sage|schreib|dis|dites|ecris)\b.{0,50}\b${COMPARISON}`,
  `${ASKED}(?:compare|vergleiche?) (?:${IT} |us |uns )?${upTo(2)}(?:to|with|against|mit) (?!placebo|the placebo|dem placebo)`,
  String.raw`\b${ADD}\b.{0,40}\b(?:comparison|comparisons|comparing|vergleich|comparaison|comparatif)\b(?!.{0,20}placebo)`,
  String.raw`${NEVER}\b${OFF_LABEL}`,
  ...REMOVAL,
);
