import { anyOf, ASKED, GERMAN_REQUEST, IT, POLITE, RECIPIENT, upTo } from './word-pieces.ts';

const MAIL_ADDRESS = String.raw`[^\s@,;]+@[^\s@,;]+\.\w+`;

/** Verbs that mean sending by themselves, and those that do with a direction or a recipient. */
const SEND = String.raw`(?:send|resend|dispatch|e-?mail|mail|ship|distribute|transmit|forward|broadcast|blast|circulate|deliver|fire off|send off|send out|mail out|ship out|roll out|issue|post)`;
const MOVE = String.raw`(?:get|push|pop|fire|shoot|ping|zip|fling|drop|sling|put|kick|roll|bang|let|throw|chuck|whack|hurl|whizz|pass|bring|set|shift|bung|lob|release|send|schedule|blast|share)(?:[ptg]?ing)?`;
const OUTWARDS = String.raw`(?:out|off|over|away|out there|out the door|out of the door|on its way|on the way|live|into the wild|in the post|in the mail|go|loose|rolling|into (?:their )?inboxes)`;
const ENGLISH = [
  String.raw`\b(?:send|fire|ship|push|blast|mail|e-?mail|forward|dispatch|deliver|release|distribute|schedule|post) (?:${IT})\b`,
  String.raw`\b(?:send|fire|ship) (?:out|off|away|now|immediately)\b|${POLITE}send\W*$|\bhit (?:the )?send\b|\bpress (?:the )?send\b|\bgo live\b`,
  String.raw`\b(?:send|dispatch|get|push) .{0,20}\bto (?:the |our |all )?(?:target list|recipients|distribution list|mailing list|doctors|physicians|hcps)\b`,
  `${ASKED}${SEND}(?:ing)? ${upTo(5)}(?:to |at )${RECIPIENT}`,
  `${ASKED}${MOVE} (?:${IT}|one|copies|a copy) ${upTo(2)}${OUTWARDS}\\b`,
  `${ASKED}${MOVE} (?:${IT}|one|copies|a copy) ${upTo(3)}(?:to |at |in front of |in )${RECIPIENT}`,
  String.raw`\b(?:start|trigger|launch|kick off|begin|initiate|execute|run|do) (?:the |this )?(?:send|sending|send-?out|dispatch|mailing|mail-?out|distribution|deployment|broadcast|blast|campaign)\b`,
  `${ASKED}(?:hit|press|push|click|pull) (?:the )?(?:button|trigger|big red button|go)\\b|\\boff (?:it goes|you go|we go)\\b|\\b(?:bombs away|let 'er rip|let it rip)\\b|\\bout (?:it goes|with it)\\b`,
  String.raw`\b(?:want|need|like|get|see) (?:${IT}|these) ${upTo(3)}(?:sent|mailed|emailed|e-mailed|shipped|dispatched|distributed|out the door|in their inbox(?:es)?)\b`,
];

const INFINITIVE = String.raw`(?:verschicken|versenden|abschicken|rausschicken|losschicken|absenden|senden|schicken|zustellen|verteilen|raushauen|rausjagen|rausballern|rausfeuern|rausgeben|rauslassen|rausgehen|losgehen|mailen|zumailen|zuschicken|zusenden|ubermitteln|weiterleiten|weitergeben|ausspielen|aussenden|abfeuern|einwerfen|raussenden|rumschicken|herausschicken)`;
const GERMAN_SEND = String.raw`(?:schick|schicke|schicken sie|schickt|sende|send|senden sie|versende|versenden sie|verschicke|verschick|verschicken sie|maile|mail|mailen sie|hau|leite|stell|spiel|jag|jage|feuer|baller|pfeffer|bring|lass|gib|kick|blas|schiess|verteil|verteile|ubermittle|ubermitteln sie|tu|setz)`;
const GERMAN = [
  String.raw`\b(?:schick|schicke|schicken sie|sende|senden sie|versende|verschicke|verschick|maile|hau|leite|stell) (?:${IT}|jetzt|gleich|bitte|sofort|raus|ab)\b`,
  String.raw`\b(?:${IT}) .{0,30}\b(?:verschicken|versenden|abschicken|rausschicken|losschicken|absenden|senden|schicken|zustellen|verteilen|raushauen)\b|\b(?:rausgehen lassen|rauslassen|lass .{0,15}raus|auf die reise|raus an (?:alle|die))\b|\b(?:verschicken|versenden|abschicken|absenden|rausschicken)\W*$`,
  String.raw`\b(?:ab|raus|weg|los|fort|hinaus|rein) (?:damit|mit (?:dem|der|den|ihr|ihm))\b|\bab (?:die|in die) post\b|\bauf (?:den weg|die reise|die leute los)\b|\bin die (?:post|postfacher)\b|\bunter die leute\b`,
  `${ASKED}${GERMAN_SEND} (?:${IT}|sie|die|den) ${upTo(4)}(?:raus|los|ab|weg|hinaus|ruber|rum|weiter|zu|live)\\b`,
  `${ASKED}${GERMAN_SEND} (?:${IT}|die|den|das)? ?${upTo(4)}an ${RECIPIENT}`,
  `\\b${GERMAN_REQUEST} (?!mir\\b|uns\\b)${upTo(8)}${INFINITIVE}\\b`,
  String.raw`\b(?:starte?|stoss|stosse|lose|losen sie|beginne?|veranlasse?|veranlassen sie|mach|erledige?|fuhr) ${upTo(3)}(?:versand|versendung|aussendung|mailversand|auslieferung|verteilung|kampagne|den send|rausschicken)\b|\bversand ${upTo(3)}(?:starten|auslosen|anstossen|veranlassen|freischalten)\b`,
  String.raw`\b(?:kann|darf|soll|sollte|muss) (?:jetzt|sofort|gleich|nun|direkt|dann) ${upTo(2)}(?:raus|rausgehen|los|weg)\b`,
];

const FRENCH_SEND = String.raw`(?:envoie|envoies|envoyer|envoyez|envoyons|expedie|expedies|expedier|expediez|transmets|transmettre|transmettez|diffuse|diffuser|diffusez|adresse|adresser|adressez|poste|poster|postez|balance|balancer|balancez|lance|lancer|distribue|distribuer|distribuez|shoote|shooter|maile|mailer|largue|lache|lacher|pousse|pousser|achemine|acheminer|publie|publier|fais suivre|faire suivre|faites suivre|fais partir|faire partir|faites partir|fais tourner|mets en ligne|mettre en ligne|mets|mettre|depeche)`;
const FRENCH = [
  String.raw`\b(?:envoie|envoies|envoyer|envoyez|expedie|expedier|expediez|transmets|transmettre|diffuse|diffuser|adresse|poste|fais partir|faites partir|balance)(?:-l[ea]s?| ?l'e-?mail| le mail| le\b| la\b| ca\b| cet? | maintenant| tout de suite|\W*$)|\bfaire partir\b|\bfais-?l[ea] partir|\bl'(?:envoyer|expedier|envoie)\b`,
  String.raw`\bl(?:'|es? |a )(?:envoyer|expedier|diffuser|adresser|transmettre|distribuer|balancer|poster|publier|mailer|lancer|shooter|pousser|acheminer|faire (?:partir|suivre|tourner))\b`,
  `${ASKED}${FRENCH_SEND}(?:-l[ea]s?|-leur|-lui)?(?: ${IT})? ?${upTo(3)}(?:a|au|aux|chez|vers|en direction de) ${RECIPIENT}`,
  `${ASKED}(?:envoie|envoyez|expedie|expediez|balance|shoote|lance|diffuse|poste|publie|distribue|largue|lache|transmets|adresse|maile)(?:-l[ea]s?|-leur|-lui)\\b`,
  String.raw`\b(?:lance[rz]?|declenche[rz]?|demarre[rz]?|programme[rz]?|procede[rz]? a|appuie[rz]? sur|clique[rz]? sur|fais|faites|go pour|feu vert pour|vas-y pour) (?:a )?(?:l'|le |la |les )?(?:envois?|envoyer|expedition|diffusion|campagne|routage|distribution)\b`,
  String.raw`\b(?:que ca parte|que ce soit (?:envoye|parti)|zou, |en route|et hop|ca peut partir|peut partir|doit partir (?:maintenant|tout de suite|ce soir))\b`,
];

const SENDING = String.raw`(?:transmission|dispatch|despatch|sending|mailing|mail-?out|delivery|distribution|circulation|deployment|ubermittlung|versand|versendung|zustellung|aussendung|verteilung|weiterleitung|ausspielung|auslieferung|envoi|expedition|transmission|diffusion|routage)`;
const ADDRESSEES = String.raw`(?:addressees|recipients|target list|mailing list|distribution list|doctors|docs|physicians|hcps|everyone|everybody|inbox(?:es)?|mailbox(?:es)?|whole list|list|empfanger\w*|adressaten|verteiler|postfach\w*|postfacher\w*|alle|destinataires|boites? (?:mail|aux lettres)|medecins|docteurs|praticiens|toute la liste|tout le monde)`;
/** Requests in nouns, as letters make them, and whatever verb sends something to people. */
const OF_ANY_LANGUAGE = [
  String.raw`\b(?:proceed (?:with|to)|carry out|effect|arrange(?: for)?|see to|request|initiate|organi[sz]e|undertake|bitte (?:\S+ ){0,2}um|ersuche (?:\S+ ){0,2}um|veranlassen|vornehmen|vorzunehmen|durchfuhren|einleiten|bewerkstelligen|proceder a|procede[rz]? a|effectue[rz]?|realise[rz]?|assure[rz]?|organise[rz]?|demande)\b ${upTo(3)}(?:l'|d')?${SENDING}\b`,
  String.raw`\b${SENDING}\b ${upTo(5)}(?:veranlassen|vornehmen|vorzunehmen|durchfuhren|einleiten|an (?:samtliche|saemtliche|alle|die) \w+|aupres d\S+ \w+)\b`,
  String.raw`(?<!\b(?:change|switch|adapt|adjust|tailor|aim|limit|restrict|relate|refer|move|address|appeal|explain|show|describe|matter) (?:\w+ )?)\b(?:${IT}) ${upTo(2)}(?:to|into|in|onto|an|in die|bei|aux?|a|dans|vers|chez) (?:the |our |all |all the |all our |their |every |die |den |unsere |alle |samtliche |les |nos |leurs |toutes les |tous les )*${ADDRESSEES}\b`,
  String.raw`^\W*(?:allez |et |ok |alors |los |und |ab |rein )*(?:hop|zack|schwupp|zou|go)?\W*(?:dans|into|in|ab in|an|to|rein in) (?:the |their |all |die |alle |les |leurs |toutes les )*${ADDRESSEES}\b`,
];

/** Orders to send: a verb of sending with what is sent, where to, or whither; idioms that mean the same. */
export const SEND_ORDER = anyOf(...ENGLISH, ...GERMAN, ...FRENCH, ...OF_ANY_LANGUAGE);

/** An address of a person beside any word of sending: whatever else is said, something shall go there. */
export const SEND_TO_ADDRESS = anyOf(
  String.raw`\b(?:${SEND}|${MOVE}|copy|cc|bcc|${GERMAN_SEND}|${INFINITIVE}|${FRENCH_SEND})(?:-l[ea]s?|-leur|-lui)?\b.{0,60}${MAIL_ADDRESS}|${MAIL_ADDRESS}.{0,40}\b(?:${SEND}|${INFINITIVE}|${FRENCH_SEND})\b|\b(?:to|an|a) ${MAIL_ADDRESS}`,
);
