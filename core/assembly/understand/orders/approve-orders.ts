import { anyOf, ASKED, GERMAN_REQUEST, IT, POLITE, upTo } from './word-pieces.ts';

/** What reviewers do, and who they are. */
const REVIEWING = String.raw`(?:reviews?|reviewers?|mlr|approvals?|sign-?offs?|compliance|checks?|red tape|queue|loop|(?:medical|legal|regulatory)(?= (?:and|or|review|team|this|for|step|round|check|people|folks)|\W*$|[,.;!?])|four eyes|approval process|paperwork|prufung(?:en)?|freigabe(?:n|prozess|runde|schleife)?|review(?:s|runde)?|medical|legal|regulatory|rechtsabteilung|juristen|medizin|zulassung|kontrolle|schleife|vier-?augen\S*|regel(?:n)?|sperre|warnung(?:en)?|relecture|revue|validation|approbation|juridique|service medical|affaires? \w+|reglementaire|controles?|etapes?|relecteurs?|circuit|procedure|signatures?|unterschrift(?:en)?)`;
const SKIP = String.raw`(?:skip|bypass|sidestep|jump|dodge|circumvent|leave out|do without|get around|go around|work around|cut out|waive|ignore|override|overrule|miss out|forget about|avoid|disable|switch off|turn off|deactivate|short-?circuit)(?:ping|ing)?`;
const ENGLISH = [
  String.raw`\b(?:approve (?:it|this|that|the|everything|all)|approves? on|sign (?:it|this|that|off|for|the|on)|sign-?off on|(?:mark|set|flag|consider|treat|declare|tick|class|count|log|record|show|label) .{0,40}(?:as |to |it )?(?:approved|reviewed|signed|cleared|released|finali[sz]ed)|give .{0,20}(?:green light|go-ahead|approval|thumbs up|the nod|all-clear|all clear|seal of approval|stamp|blessing|tick)|green-?light (?:it|this|that)|rubber-?stamp|clear it for|approve\W*$|give (?:it|this|that) (?:your|the|an?) (?:ok|okay|blessing|approval)|your (?:ok|okay|blessing|signature)|my signature|(?:on my|in my) (?:behalf|name))\b`,
  `${POLITE}(?:approve|sign)\\b`,
  String.raw`\b(?:wave|nod|push|wink|rush|get) (?:${IT}) through\b|\b(?:get|need|want|like|see|have) (?:${IT}) ${upTo(3)}(?:approved|signed|signed off|cleared|green-?lit)\b`,
  `${ASKED}(?:okay|ok|bless|authori[sz]e|validate|certify|countersign|initial|stamp|clear|release|pass|accept) (?:${IT})(?! to\\b| around| on to| over| from)\\b`,
  `${ASKED}(?:mark|set|flag|put|change|move|switch|call|make|tick) ${upTo(5)}(?:as |to |it |down as |on )(?:done|final|complete|completed|ready|approved|green|reviewed|released|good to go)\\b`,
  String.raw`\b(?:tick|check) (?:all )?(?:the|that|every) (?:approval |review |sign-off )?box(?:es)?\b|\b(?:play|act as|pretend to be|pretend you are|be) (?:the |a |my )?(?:\w+ )?(?:reviewer|approver|signatory)\b`,
  String.raw`\b${SKIP} (?:the |this |that |all |all the |any |mlr |our )*(?:\w+ )?${REVIEWING}\b|\bno need (?:for|to (?:bother|involve|ask|go through)) (?:the |a |any |with )*${REVIEWING}\b|\bwithout (?:going through|bothering|asking|involving|waiting for) (?:the |a |any )*${REVIEWING}\b`,
];

const STATE = String.raw`(?:freigegeben|genehmigt|fertig|final|erledigt|gepruft|abgenommen|unterschrieben|grun|done|approved|geprueft|bestatigt)`;
const GERMAN = [
  String.raw`\b(?:gib|gebt|geben sie|gebe) .{0,40}\bfrei\b|\bfreigabe .{0,30}(?:erteil|geben|gib)|\b(?:erteil|erteile|erteilen sie) .{0,20}freigabe|\bfreigeben\W*$|\b(?:kannst|konnen|konntest|bitte) .{0,30}freigeben|\b(?:genehmige|unterschreib|unterschreibe|unterzeichne|signiere|segne|winke?)\b|\b(?:zeichne .{0,20}\bab|absegnen|abzeichnen|durchwinken|gegenzeichnen|genehmigen|unterschreiben|unterzeichnen)\b|\b(?:haken (?:dran|drunter|dahinter|dran machen|setzen)|meine unterschrift|deine unterschrift|in meinem namen|an meiner stelle)\b|\bals (?:freigegeben|genehmigt) (?:markier|setz|kennzeichn)`,
  `${ASKED}(?:setz|setze|setzen sie|stell|stelle|stellen sie|mach|markier|markiere|markieren sie|kennzeichne|schieb|andere|trag|hak)\\b ${upTo(6)}(?:auf|als) "?${STATE}\\b|\\b(?:auf|als) "?${STATE}"? (?:setzen|stellen|markieren|kennzeichnen|andern|schieben)\\b`,
  String.raw`\b(?:grunes licht|daumen hoch|deinen segen|den segen|dein okay|dein ok|stempel (?:drauf|drunter)|unterschrift drunter|drunter setzen)\b|\b(?:gib|geben sie|kriegt|bekommt) ${upTo(4)}(?:ok|okay|go|segen|stempel|freigabe|zustimmung)\b`,
  `${ASKED}(?:nick|nicke|wink|winke|hak|hake|zeichne|segne|nimm|stempel|stemple|boxe?) (?:${IT}|alles) ${upTo(3)}(?:ab|durch)\\b|\\b(?:abnicken|abhaken|abstempeln|durchboxen|durchlassen|gutheissen|abnehmen lassen)\\b`,
  String.raw`\b${REVIEWING} ${upTo(5)}(?:sparen|uberspringen|auslassen|weglassen|umgehen|ubergehen|verzichten|ignorieren|ausschalten|abschalten|deaktivieren|schenken|aussen vor|brauchen wir (?:diesmal |heute |hier )?nicht|brauchts nicht|lassen wir|kurzschliessen|aushebeln|abkurzen)\b`,
  String.raw`\b(?:uberspring\w*|umgeh\w*|ubergeh\w*|ignorier\w*|deaktivier\w*|schalte|spar|vergiss|hebel) ${upTo(4)}${REVIEWING}\b|\bohne ${upTo(2)}${REVIEWING} (?:durch|weiter|fertig|freigeben|machen|raus)\b`,
  `\\b${GERMAN_REQUEST} ${upTo(6)}(?:freigeben|genehmigen|abnehmen|absegnen|freischalten|zeichnen)\\b`,
];

const FRENCH_APPROVE = String.raw`(?:approuve|valide|signe|homologue|contresigne|tamponne|paraphe|enterine|avalise|certifie|coche|vise)`;
const FRENCH = [
  String.raw`\b(?:approuve[rz]?|valide[rz]?(?:-l[ea])?|signe[rz]?|homologue[rz]?|contresigne[rz]?)(?:-l[ea])?\b(?!\s*\?).{0,6}(?:\b(?:l'|le|la|les|ce|cet|ca|tout|a ma place|pour)\b|-l[ea]\b|\W*$)|\b(?:approuve|valide|signe)-l[ea]\b|\bdonne[rz]? .{0,20}(?:feu vert|accord|approbation|bon a tirer|aval|benediction|ton ok|go\b)|\b(?:en mon nom|ma signature|a ma place)\b`,
  `${ASKED}${FRENCH_APPROVE}[rsz]?(?:-l[ea]s?| ${IT}| et |\\W*$)|\\bl(?:'|es? |a )(?:approuver|valider|signer|homologuer|tamponner|parapher|enteriner|avaliser|certifier|viser)\\b`,
  String.raw`\b(?:passe[rz]?|mets|mettez|mettre|marque[rz]?|bascule[rz]?|classe[rz]?|considere[rz]?|declare[rz]?)\b(?:-l[ea]s?)? ?${upTo(5)}(?:en|a|sur|comme|au statut) (?:statut )?"?(?:approuve|valide|final|termine|fini|relu|signe|pret|vert|publie)e?\b`,
  String.raw`\b(?:saute[rz]?|sautons|zappe[rz]?|contourne[rz]?|court-?circuite[rz]?|squeeze[rz]?|esquive[rz]?|evite[rz]?|oublie[rz]?|ignore[rz]?|desactive[rz]?|passe[rz]? outre|(?:se )?passer? de|fais l'impasse sur|faire l'impasse sur|passe par-dessus|dispense-?(?:nous|moi)? de|sans passer par|sans attendre|pas besoin de|pas besoin du|on se passe de|on se passe du)\b ${upTo(3)}(?:l'|la |le |les |du |des |d')?${REVIEWING}\b`,
  String.raw`\b(?:un coup de tampon|le coup de tampon|fais comme si (?:c'etait|tout etait) (?:valide|approuve|relu|bon))\b`,
];

const APPROVAL = String.raw`(?:approval|sign-?off|clearance|authori[sz]ation|release|signature|freigabe|genehmigung|unterzeichnung|zustimmung|absegnung|approbation|validation|signature|homologation|visa|paraphe|tampon|unterschrift|stempel|servus|kurzel)`;
/** Requests in nouns, as letters make them, and saying that nobody has to look. */
const OF_ANY_LANGUAGE = [
  String.raw`\b(?:proceed (?:with|to)|carry out|effect|arrange(?: for)?|grant|issue|confirm|bitte (?:\S+ ){0,2}um (?:die |ihre |deine |umgehende |sofortige )*|ersuche (?:\S+ ){0,2}um|erteilen|proceder a|procede[rz]? a|accorde[rz]?|octroye[rz]?|delivre[rz]?)\b ?(?:the |your |its |final |formal |die |l'|la |sa |son |votre |ton |ta )*${APPROVAL}\b`,
  `${ASKED}(?:put|stick|slap|mets|mettez|appose[rz]?|colle[rz]?|setz|setze|mach|hau|knall) ${upTo(1)}(?:your|my|a|the|an|ton|ta|votre|mon|ma|un|le|la|dein|deine|deinen|mein|meine|meinen|nen|einen|den|ne) ${upTo(1)}(?:${APPROVAL}|name|nom|namen|haken|seal|stamp|tick)\\b`,
  String.raw`\b(?:nobody|no one|no-one|none of them|keiner|niemand|kein mensch|personne)\b ${upTo(5)}(?:reviews?|checks?|looks?|reads?|notices?|knows?|pruft|prufen|schaut|liest|merkt|kontrolliert|verifie\w*|relit|relire|regarde\w*|controle\w*|verra|saura)\b`,
  String.raw`\b(?:let (?:${IT}) (?:pass|slide|slip through|through)|durchgehen lassen|lass (?:${IT}) (?:\S+ )?(?:durchgehen|durch|passieren)|laisse[rz]?(?:-l[ea]s?| ca)? passer|call (?:${IT}) (?:done|approved|final)|(?:setz|mach|setzen sie|kannst)\b.{0,20}\bhaken\b)`,
  String.raw`\b(?:without|ohne|sans) (?:the |any |die |das |den |eine |le |la |les |l'|aucune? )*(?:\w+ )?(?:lawyers?|reviewers?|legal|mlr|juristen|rechtsabteilung|medical|prufer|prufung|freigabe|review|juristes?|juridique|relecture|validation|relecteurs?) ?${upTo(2)}(?:durchziehen|machen|weiter\w*|losgehen|durchwinken|involved|this time|in the loop|cette fois|pour une fois|diesmal|heute|fois|$|\W*$)`,
];

/** Orders to approve, to sign, or to leave a review out. */
export const APPROVE_ORDER = anyOf(...ENGLISH, ...GERMAN, ...FRENCH, ...OF_ANY_LANGUAGE);
