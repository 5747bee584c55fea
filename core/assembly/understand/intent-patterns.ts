import type { Intent } from './find-intent.ts';

/** One pattern of several alternatives over folded text, in English, German and French. */
const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'u');

/** Polite words before an order. */
const POLITE = String.raw`^\W*(?:(?:please|pls|can you|could you|would you|just|now|ok|okay|great|good|perfect|fine|thanks|then|and|so|bitte|kannst du|konnen sie|konntest du|jetzt|dann|und|super|prima|gut|merci|parfait|alors|et|peux-tu|pouvez-vous|tu peux|vous pouvez|il faut|svp)[\s,!.:]+)*`;
const IT = String.raw`(?:it|this|that|them|the (?:e-?mail|mail|message|draft|thing)|es|sie|ihn|das|die (?:e-?mail|mail|nachricht)|den entwurf|ce (?:mail|message|courriel)|cet (?:e-?mail|email)|l'(?:e-?mail|email)|le (?:mail|message|courriel)|ca|cela|-?l[ea]s?)`;
/** A text that somebody would have to write. */
const WORDING = String.raw`(?:claims?|sentences?|statements?|lines?|paragraphs?|headlines?|slogans?|wording|blurb|tagline|study results?|satz|satze|satzes|aussagen?|behauptung(?:en)?|absatz|uberschrift|slogan|formulierung|werbetext|allegations?|phrases?|affirmations?|accroche|slogan|paragraphe)`;
const TONE = String.raw`(?:shorter|catchier|punchier|snappier|simpler|stronger|bolder|(?:more|less|a bit|sound|sounds) (?:catchy|exciting|promotional|convincing|emotional|punchy|persuasive|positive|technical)|kurzer|knapper|werblicher|knackiger|packender|reisserischer|lockerer|starker formuliert|uberzeugender|plus (?:court|courte|vendeur|vendeuse|accrocheur|accrocheuse|percutant|percutante|convaincant|convaincante|dynamique)|moins technique)`;

/** An order that is withheld: "don't send it yet". */
export const WITHHELD =
  /\b(?:don't|do not|not yet|never|nicht|noch nicht|ne .{0,20}pas|pas encore|who|when|whether|wer|wann|ob|qui|quand) (?:\S+ ){0,3}(?:send|sent|sign|approve|senden|schicken|verschicken|unterschreib\w*|freigeben|envoye\w*|envoie|sign\w*|approuv\w*|valid\w*)\b|\b(?:send\w*|schick\w*|versend\w*|unterschreib\w*)\b.{0,20}\b(?:noch nicht|nicht)\b|\bn'(?:envoie|approuve|envoyez|approuvez)\w*/u;
/** Handing over to reviewers is no sending. */
export const REVIEW =
  /\b(?:to|for|into|in|zur|in die|en|a la|au) (?:the )?(?:review|approval|mlr|prufung|freigabe|relecture|validation|revue)\b/u;
export const NOW =
  /\b(?:now|immediately|right away|asap|jetzt|sofort|gleich|maintenant|tout de suite|immediatement)\b/u;

/** Tried in this order; the first that fits is what the person wants. */
export const INTENT_PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'undo',
    anyOf(
      `${POLITE}(?:undo|revert|go back|take (?:that|it) back|roll (?:it|that) back|ruckgangig|zuruck$|zuruck\\W*$|annuler?\\b|annulez|reviens|retour en arriere|defais)`,
      String.raw`\b(?:undo (?:that|it|this|the last)|mach(?:e|en sie)? .{0,20}ruckgangig|nimm .{0,15}zuruck|reviens en arriere|annule (?:ca|cela|la derniere))`,
    ),
  ],
  [
    'list_missing',
    /\b(?:what(?:'s| is)? (?:still |left )?missing|anything missing|which gaps|any gaps|(?:show|list) (?:me )?(?:the )?gaps|what(?:'s| is) left to do|was fehlt|fehlt (?:noch |da |denn )?(?:was|etwas)|welche lucken|que manque|qu'est-ce qu'il manque|qu'est-ce qui manque|il manque quoi|manque-t-il|quelles lacunes)/u,
  ],
  [
    'explain',
    /\b(?:why (?:this|that|did|is|was|slot|the|not|have)|why\?|explain|reason for|how come|what made you|warum|wieso|weshalb|begrunde|erklar|pourquoi|explique)/u,
  ],
  [
    'refuse_approve',
    anyOf(
      String.raw`\b(?:approve (?:it|this|that|the|everything|all)|approves? on|sign (?:it|this|that|off|for|the|on)|sign-?off on|(?:mark|set|flag|consider|treat|declare) .{0,40}(?:as |to )?approved|give .{0,20}(?:green light|go-ahead|approval)|green-?light (?:it|this|that)|rubber-?stamp|clear it for|skip (?:the )?(?:review|mlr|approval)|bypass (?:the )?(?:review|mlr|approval)|approve\W*$|give (?:it|this|that) (?:your|the|an?) (?:ok|okay|blessing|approval)|your (?:ok|okay|blessing|signature)|my signature|(?:on my|in my) (?:behalf|name))\b`,
      `${POLITE}(?:approve|sign)\\b`,
      String.raw`\b(?:gib|gebt|geben sie|gebe) .{0,40}\bfrei\b|\bfreigabe .{0,30}(?:erteil|geben|gib)|\b(?:erteil|erteile|erteilen sie) .{0,20}freigabe|\bfreigeben\W*$|\b(?:kannst|konnen|konntest|bitte) .{0,30}freigeben|\b(?:genehmige|unterschreib|unterzeichne|signiere|segne|winke?) ?|\b(?:zeichne .{0,20}\bab|absegnen|abzeichnen|durchwinken|gegenzeichnen|genehmigen|unterschreiben|unterzeichnen)\b|\b(?:haken (?:dran|drunter|dahinter)|meine unterschrift|deine unterschrift|in meinem namen|an meiner stelle)\b|\bals (?:freigegeben|genehmigt) (?:markier|setz|kennzeichn)`,
      String.raw`\b(?:approuve[rz]?|valide[rz]?(?:-l[ea])?|signe[rz]?|homologue[rz]?|contresigne[rz]?)(?:-l[ea])?\b(?!\s*\?).{0,6}(?:\b(?:l'|le|la|les|ce|cet|ca|tout|a ma place|pour)\b|-l[ea]\b|\W*$)|\b(?:approuve|valide|signe)-l[ea]\b|\bdonne[rz]? .{0,20}(?:feu vert|accord|approbation|bon a tirer)|\b(?:en mon nom|ma signature)\b`,
    ),
  ],
  [
    'refuse_send',
    anyOf(
      String.raw`\b(?:send|fire|ship|push|blast|get|mail|e-?mail|forward|dispatch|deliver|release|distribute|schedule|post) (?:${IT})\b`,
      String.raw`\b(?:send|fire|ship) (?:out|off|away|now|immediately)\b|${POLITE}send\W*$|\bhit send\b|\b(?:send|dispatch|get|push) .{0,20}\bto (?:the |our |all )?(?:target list|recipients|distribution list|mailing list|doctors|physicians|hcps)\b|\bgo live\b|\bpress send\b`,
      String.raw`\b(?:schick|schicke|schicken sie|sende|senden sie|versende|verschicke|verschick|maile|hau|leite|stell) (?:${IT}|jetzt|gleich|bitte|sofort|raus|ab)\b`,
      String.raw`\b(?:${IT}) .{0,30}\b(?:verschicken|versenden|abschicken|rausschicken|losschicken|absenden|senden|schicken|zustellen|verteilen|raushauen)\b|\b(?:rausgehen lassen|rauslassen|lass .{0,15}raus|auf die reise|raus an (?:alle|die))\b|\b(?:ab damit|raus damit|weg damit)\b|\b(?:verschicken|versenden|abschicken|absenden|rausschicken)\W*$`,
      String.raw`\b(?:envoie|envoies|envoyer|envoyez|expedie|expedier|expediez|transmets|transmettre|diffuse|diffuser|adresse|poste|fais partir|faites partir|balance)(?:-l[ea]s?| ?l'e-?mail| le mail| le\b| la\b| ca\b| cet? | maintenant| tout de suite|\W*$)|\bfaire partir\b|\bfais-?l[ea] partir|\bl'(?:envoyer|expedier|envoie)\b`,
    ),
  ],
  [
    'refuse_write',
    anyOf(
      String.raw`\b(?:write|invent|make up|compose|draft|formulate|create|come up with|think up|craft|word)\b.{0,40}\b${WORDING}\b`,
      String.raw`\b(?:add|insert|include|put in|slip in|squeeze in|append)\b.{0,30}\b(?:${WORDING}|text|note|words?)\b.{0,20}\b(?:saying|that|claiming|stating|about how|to the effect)|\b(?:add|insert|put in|slip in) (?:a|another|one) (?:sentence|line|claim|statement|headline|paragraph)`,
      String.raw`\b(?:say|state|claim|write|mention|tell them|pretend|throw in|slip in|drop in|work in|put in|squeeze in|include|add) that\b|\b(?:rephrase|reword|rewrite|paraphrase|shorten|spice up|jazz up|tone down|polish)\b`,
      TONE,
      String.raw`\b(?:schreib|schreibe|schreiben sie|erfinde|verfass|verfasse|dichte|formulier|formuliere|texte)\b.{0,40}\b(?:${WORDING}|dass|text dazu)\b|\b(?:schreib|schreibe|formulier|formuliere)\b.{0,30}\bum\b|\b(?:umformulier|umschreib|umtexten|kurze (?:den|das|es|die)|kurz (?:den|das|es)|formulier (?:den|das|die|es))|\bdenk dir .{0,60}\baus\b|\b(?:erganze?|erganzen sie|fuge?|behaupte|betone|erwahne|schreib rein|sag)\b.{0,40}\bdass\b|\bfuge? .{0,20}\bsatz\b`,
      String.raw`\b(?:ecris|ecrivez|ecrire|redige[rz]?|invente[rz]?|formule[rz]?|imagine[rz]?|trouve(?:-moi)?|pond[s]?)\b.{0,40}\b(?:${WORDING}|que|qu')|\b(?:reformule[rz]?|reecri\w*|raccourci\w*|abrege[rz]?)\b|\b(?:ajoute[rz]?|insere[rz]?|mets?|mettez|glisse[rz]?)\b.{0,25}\b(?:${WORDING}|mention)\b|\b(?:dis|dites|precise[rz]?|affirme[rz]?|pretends|souligne[rz]?) (?:que|qu')`,
    ),
  ],
  [
    'show_checks',
    /\b(?:run (?:all )?(?:the )?checks|check (?:it|this|again|everything|the (?:email|mail))|(?:is|are) (?:it|this|that|everything|we) (?:\w+ )?(?:ok|okay|compliant|ready|legal|allowed|fine|good to go|in line)|does (?:it|this|that) comply|which checks|any (?:problems|issues|violations)|pruf(?:e|en|ung|ungen)\b|(?:ist|sind|passt|geht|ware) (?:das|es|alles) (?:so )?(?:\w+ )?(?:ok|okay|bereit|konform|zulassig|erlaubt|in ordnung|regelkonform|rechtlich|rechtens|compliant)|passt das (?:so|rechtlich)|darf (?:das|man das) so raus|verifie|controle[rz]? (?:le|la|l'|tout)|(?:c'est|est-ce|est-ce que c'est|tout est) (?:bien )?(?:conforme|pret|bon|valide|correct|ok|en regle))/u,
  ],
  ['propose', /\b(?:add|include|also|ajoute[rz]?|erganze?)\b.{0,12}\b(?:something|etwas|quelque chose)\b/u],
  [
    'swap',
    /\b(?:swap|replace|exchange|(?:the |an)other (?:one|module|option|block|version)|something (?:else|different|about|on)|(?:a )?different (?:one|module|option|block)|tausch|ersetz|austausch|wechsle|(?:ein |das )?andere[smn]? (?:modul|baustein|block|variante)|etwas (?:anderes|uber|zu|zur|zum)|nimm (?:lieber )?(?:ein |was |etwas )?andere\w*|das andere|remplace|change[rz]? (?:le|la|ce|cette) (?:module|bloc|premier|deuxieme|troisieme)|(?:un |l')autre (?:module|chose|bloc|option|version)?|quelque chose (?:sur|d'autre))/u,
  ],
  [
    'help',
    /^\W*(?:hi|hello|hey|hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|salut|bonsoir|help|hilfe|aide|what can you do|what do you do|was kannst du|was konnen sie|que sais-tu faire|que peux-tu faire|how does this work|wie funktioniert das|comment ca marche)\b[\s!.?]*$/u,
  ],
];
