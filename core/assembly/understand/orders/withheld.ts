import { anyOf, upTo } from './word-pieces.ts';

/** Verbs of sending, approving and writing, in any form. */
const VERBS = String.raw`(?:send\w*|sent|sign\w*|approv\w*|mail\w*|email\w*|ship\w*|dispatch\w*|distribut\w*|release\w*|go(?:es)? out|going out|skip\w*|bypass\w*|write|writing|written|invent\w*|add|adding|mention\w*|promis\w*|claim\w*|remov\w*|delet\w*|get|push|wav(?:e|ing)|mark|set|forward\w*|deliver\w*|rewrit\w*|compare|senden|sende|sendet|schick\w*|verschick\w*|verschickt|versend\w*|versandt|unterschr\w*|freigeb\w*|freigegeben|genehmig\w*|abschick\w*|absend\w*|mailen|raus\w*|schreib\w*|erfind\w*|erwahn\w*|weglass\w*|uberspring\w*|signier\w*|envoy\w*|envoie\w*|expedi\w*|sign\w*|approuv\w*|valid\w*|partir|parti|parte|ecri\w*|ajout\w*|invent\w*|supprim\w*|enlev\w*|saut\w*|diffus\w*|transmet\w*)`;

/** A clause that forbids, postpones, asks or reports instead of ordering. */
export const WITHHELD = anyOf(
  String.raw`\b(?:don't|dont|do not|didn't|did not|won't|will not|not yet|never|can't|cannot|mustn't|must not|shouldn't|nobody|no one|nicht|nichts|noch nichts|noch nicht|niemand|keinesfalls|niemals|ne|jamais|pas encore|personne) (?:\S+ ){0,3}(?:[a-z]+')?${VERBS}\b`,
  String.raw`\b(?:who|when|whether|if|how|what happens|wer|wann|ob|wie|bis wann|wem|qui|quand|comment|si) (?:\S+ ){0,5}(?:[a-z]')?${VERBS}\b`,
  String.raw`\b${VERBS}\b.{0,20}\b(?:noch nicht|nicht)\b|\bn'(?:envoi|approuv|envoy|ecri|ajout|invent)\w*|\b(?:before|until|bevor|bis|avant de|avant d'|avant que|once|as soon as|after|nachdem|sobald|apres|une fois) (?:\S+ ){0,3}${VERBS}\b`,
  String.raw`\b${VERBS} (?:bitte |mir |also |please )?(?:keine?n?|nichts|rien|no|nothing|none)\b`,
  String.raw`\b(?:wrote|made|added|proposed|invented|had|used|schrieb|machte|hatte|erfand|avait|ecrit) (?:\S+ ){0,3}(?:claims?|headlines?|slogans?|aussagen?|phrases?|allegations?)\b`,
  // Reports of what was done, and of what others do.
  String.raw`\b(?:i|we|they|she|he|has|have|had|was|were|been|is|are|already|just|got) (?:\S+ )?(?:sent|signed|approved|mailed|emailed|shipped|dispatched|released|skipped|written)\b`,
  String.raw`\b(?:schon|bereits|gestern|habe|haben|hat|hatte|wurde|wurden|wird|werden|ist) (?:\S+ ){0,5}(?:verschickt|versandt|versendet|geschickt|gesendet|gemailt|freigegeben|unterschrieben|genehmigt|abgeschickt|abgesegnet|raus|rausgegangen)\b`,
  String.raw`\b(?:ai|as|a|ont|avons|avez|ete|est|sont|sera|seront|deja|soit|etait|avait) (?:\S+ )?(?:envoye|expedie|signe|approuve|valide|transmis|diffuse|parti|relu)(?:e|s|es)?\b`,
  String.raw`\b(?:i|we|i'll|we'll|he|she|they|legal|medical|regulatory|compliance|miriam|the \w+|my \w+|our \w+|reviewers?) (?:will|'ll|would|must|has to|have to|needs? to|should|going to|wants? to|still|signs|sends) ${upTo(2)}${VERBS}\b|\b(?:i'll|we'll|i'm going to) ${upTo(1)}${VERBS}\b`,
  String.raw`\b(?:can i|may i|should i|do i|must i|darf ich|kann ich|soll ich|muss ich|puis-je|dois-je|est-ce que je (?:peux|dois)) ${upTo(4)}${VERBS}\b`,
  String.raw`\b(?:ich|medical|legal|regulatory|recht|medizin|kollegin|kollege|chef|chefin|sie|er) (?:schicke|sende|verschicke|versende|unterschreibe|unterschreibt|zeichnet|schickt|sendet|muss|werde|wird|will|mochte|soll)\b ${upTo(5)}(?:${VERBS}|selbst)\b`,
  String.raw`\b(?:je|j'|nous|il|elle|le juridique|le medical|on) ?(?:vais|va|allons|dois|doit|devons|devra|enverrai|enverra|envoie|signe|signera|validera|l'enverrai|l'envoie) ?(?:\S+ ){0,3}(?:${VERBS}|moi-meme|plus tard|demain)\b`,
);

/** Handing over to reviewers is no sending. */
export const REVIEW =
  /\b(?:to|for|into|in|zur|in die|en|a la|au) (?:the )?(?:review|reviewers|approval|mlr|medical|legal|regulatory|prufung|freigabe|medizin|rechtsabteilung|relecture|validation|revue|juridique)\b/u;

/** Sent to the person who asks, it goes nowhere. */
export const TO_ONESELF =
  /\b(?:send|schick\w*|mail|e-?mail|forward|envoie[sz]?|envoyez|give|gib|show|zeig|passe|transmets)(?:-| )(?:it to |das |es |den entwurf |l[ea]-)?(?:me|us|mir|uns|moi|nous|myself)\b/u;

export const NOW =
  /\b(?:now|immediately|right away|asap|jetzt|sofort|gleich|maintenant|tout de suite|immediatement)\b/u;
