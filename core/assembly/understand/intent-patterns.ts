import type { Intent } from './find-intent.ts';
import { anyOf, POLITE } from './orders/word-pieces.ts';

/** Wishes that come before any order: nothing in them is done to the email but taking back. */
export const BEFORE_ORDERS: readonly (readonly [Intent, RegExp])[] = [
  [
    'undo',
    anyOf(
      `${POLITE}(?:undo|revert|go back|take (?:that|it) back|roll (?:it|that) back|ruckgangig|zuruck$|zuruck\\W*$|annuler?\\b|annulez|reviens|retour en arriere|defais)`,
      String.raw`\b(?:undo (?:that|it|this|the last)|mach(?:e|en sie)? .{0,20}ruckgangig|nimm .{0,15}zuruck|reviens en arriere|annule (?:ca|cela|la derniere))`,
      String.raw`\b(?:put|change|switch|turn|set|bring|have|want|restore|give me) (?:it|that|this|everything|things)?(?: all)? ?(?:back|the (?:old|previous|last|earlier|former) (?:one|version|email|draft))\b|\b(?:back to|as in|restore) (?:the )?(?:old|previous|last|earlier|former|original|first) (?:one|version|email|draft|state)|\b(?:the way|how|as|like) (?:it|things) (?:was|were|had been)\b(?! (?:designed|studied|run))|\bas (?:it was )?before\b|\bforget (?:that|my|the) (?:last )?(?:change|one|edit)|\b(?:scrap|reverse|cancel) (?:that|the|my) (?:last |latest )?(?:change|edit|step)|^\W*(?:never ?mind|forget it|on reflection, no)\W*$`,
      String.raw`\b(?:wieder|so|alles|doch) (?:\S+ ){0,3}(?:wie|so wie) (?:vorher|zuvor|vorhin|davor|es war|am anfang|eben)\b|\bwie (?:vorher|zuvor|vorhin|davor) (?:wieder|haben|machen|bitte)|\b(?:die|zur|auf die) (?:alte|vorige|vorherige|letzte|ursprungliche) (?:version|fassung)\b|\bletzte[nr]? (?:anderung|schritt) (?:\S+ ){0,2}(?:zuruck|verwerfen|weg|raus)|\bvergiss (?:die|meine) (?:letzte )?anderung|\bstell .{0,20}wieder her`,
      String.raw`\b(?:remets?|remettez|remettre|rends?|reviens|revenons|revenir|retourne|retour)\b.{0,20}\b(?:comme (?:avant|c'etait|tout a l'heure)|en arriere|a la version|a l'ancienne|a la precedente|l'ancien\w*|la version (?:d'avant|precedente))|\bcomme (?:avant|c'etait)\b|\boublie (?:ma|la|cette) (?:derniere )?(?:modif\w*|demande)`,
    ),
  ],
  [
    'list_missing',
    anyOf(
      String.raw`\b(?:what(?:'s| is)? (?:still |left )?missing|anything missing|which gaps|any gaps|(?:show|list) (?:me )?(?:the )?gaps|what(?:'s| is) left to do|was fehlt|fehlt (?:noch |da |denn )?(?:was|etwas)|welche lucken|que manque|qu'est-ce qu'il manque|qu'est-ce qui manque|il manque quoi|manque-t-il|quelles lacunes)`,
      String.raw`\b(?:anything|something|what|what's|whats|things|bits|slots?|loose ends|lot) (?:is |are |else )?(?:still |left )?(?:open|outstanding|empty|unfilled|to (?:do|fill|add|sort)|i (?:forgot|missed|overlooked)|we (?:forgot|missed|overlooked))\b|\b(?:did|have) (?:i|we) (?:forget|forgotten|miss|missed|overlook\w*)\b(?! the)|\bwhat (?:else|more) (?:do|does|would) (?:you|we|i|it) (?:still )?need\b|\bwhat do you still need\b|\b(?:is|are) (?:it|that|this|we|everything) (?:all )?(?:complete|there|covered|in there)\b|\bloose ends\b|\bblanks? (?:left|to fill)\b|\b(?:any|the) (?:holes|blanks|empty slots)\b`,
      String.raw`\b(?:hab(?:e|en)?|hast) (?:ich|wir|du) (?:da |denn |noch |irgend)*(?:was|etwas|irgendwas) (?:vergessen|ubersehen)\b|\bwas (?:ist|ware|steht|bleibt) (?:denn |da |jetzt )?noch (?:offen|leer|zu tun|aus)|\b(?:noch|irgendwo|gibt es|gibts|wo sind) (?:\S+ )?(?:lucken?|leerstellen|offene punkte|leere platze|offen)\b|\bwas (?:brauchst|brauchen|benotigst) (?:du|sie|wir) (?:denn |jetzt )?noch\b|\b(?:ist|sind) (?:das|es|wir|die mail|alles) (?:jetzt |so |schon )?(?:komplett|vollstandig|drin|fertig)\b|\bfehlt (?:\S+ ){0,2}(?:was|etwas|noch)\b`,
      String.raw`\b(?:il )?reste(?:-t-il| t il)? (?:\S+ )?(?:quoi|quelque chose|des|encore|a faire|quelles?)\b|\b(?:trous?|vides?|lacunes?) (?:a combler|a remplir|restants?)|\b(?:est-ce que )?tout y est\b|\b(?:c'est|est-ce|est-ce que c'est|on est) (?:bien )?complets?\b|\b(?:ai-je|j'ai|on a|avons-nous|aurais-je) (?:rien |bien |pas )*oublie\b|\bqu'est-ce qu'il (?:te|vous|nous|me) (?:faut|manque)\b|\bil (?:te|vous|nous|me) manque (?:quoi|quelque chose|des)`,
    ),
  ],
  [
    'explain',
    anyOf(
      String.raw`\b(?:why (?:this|that|did|is|was|slot|the|not|have)|why\?|explain|reason for|how come|what made you|warum|wieso|weshalb|begrunde|erklar|pourquoi|explique)`,
      String.raw`\b(?:thinking|logic|rationale|reasoning|idea|thought|justification) (?:behind|for|of)\b|\bhow did you (?:choose|pick|select|get to|arrive|come|end up|decide)|\b(?:on what|what) (?:basis|grounds|criteria)\b|\bwhere does (?:that|this|the .{0,30}) come from|\bwhat speaks for\b|\btalk me through\b|\bjustify\b`,
      String.raw`\b(?:wie (?:kommst|bist|kamst|kommen|sind) (?:du|sie) (?:denn |gerade |ausgerechnet |eigentlich )*(?:auf|zu|darauf|dazu)|was (?:ist|war) der grund|nach welchen? (?:kriterien|kriterium)|was spricht fur|woher (?:kommt|stammt)|wie wurde .{0,30} ausgewahlt|was hat dich|aus welchem grund|die begrundung)`,
      String.raw`\b(?:qu'est-ce qui (?:t'a|vous a) (?:fait|pousse|amene|decide)|comment (?:as-tu|avez-vous|tu as|t'as|es-tu) (?:choisi|arrive|selectionne|decide|retenu)|(?:pour|quelle est la|quelles sont les) (?:quelle )?raisons?|sur quelle base|selon quels? criteres?|d'ou (?:vient|sort)|justifie|ce qui justifie|la logique (?:derriere|de ce))`,
    ),
  ],
];

/** Wishes that are read after the orders. */
export const AFTER_ORDERS: readonly (readonly [Intent, RegExp])[] = [
  [
    'show_checks',
    anyOf(
      String.raw`\b(?:run (?:all )?(?:the )?checks|check (?:it|this|again|everything|the (?:email|mail))|(?:is|are) (?:it|this|that|everything|we) (?:\w+ )?(?:ok|okay|compliant|ready|legal|allowed|fine|good to go|in line)|does (?:it|this|that) comply|which checks|any (?:problems|issues|violations)|pruf(?:e|en|ung|ungen)\b|(?:ist|sind|passt|geht|ware) (?:das|es|alles) (?:so )?(?:\w+ )?(?:ok|okay|bereit|konform|zulassig|erlaubt|in ordnung|regelkonform|rechtlich|rechtens|compliant)|passt das (?:so|rechtlich)|darf (?:das|man das) so raus|verifie[rz]?\b|controle[rz]? (?:le|la|l'|tout)|(?:c'est|est-ce|est-ce que c'est|tout est) (?:bien )?(?:conforme|pret|bon|valide|correct|ok|en regle))`,
      String.raw`\b(?:red flags?|on the safe side|above board|by the book|show ?stoppers?|blockers?|red lights?|all green|in the red)\b|\b(?:any|what|which|the|no|are there|see|show) (?:\w+ )?(?:warnings?|alerts?|errors?|problems?|violations?|findings|objections|checks)\b.{0,20}(?:\?|$|in there|left|on this|here)|\bwhat(?:'s| is| are)? (?:the )?(?:blocking|rules say|checks say|wrong with)|\b(?:did|does|do|will|would) (?:it|this|that|the email|we|they|legal|medical|the lawyers|compliance) (?:all )?(?:pass|get through|hold up|complain|object|comply|say)\b|\bwhat (?:would|will|do|does) (?:legal|compliance|the rules?|the checks?|the checker) (?:complain|say|object|flag|think)`,
      String.raw`\b(?:auf der sicheren seite|alles (?:sauber|wasserdicht)|rote?n? (?:ampeln?|flaggen?|fahnen?|punkte?)|ampel (?:auf )?(?:rot|grun)|alles (?:im )?grun(?:en bereich)?|beanstandungen?|einwande|verstosse?|regelverstoss\w*|was (?:sagen|sagt|meckert|bemangelt) (?:\S+ )?(?:regeln|prufungen?|checks?|prufer)|(?:gibt es|gibts|irgendwelche|irgendwo|noch|welche) (?:\S+ )?(?:probleme|warnungen|fehler|sperren|hindernisse|bedenken|stolpersteine)|(?:was|welche regel\w*) (?:blockiert|sperrt|verhindert))`,
      String.raw`\b(?:alertes?|avertissements?|feux? rouges?|points? bloquants?|non-conformites?|(?:des|quels?|les|un|y a-t-il|il y a) (?:\S+ )?(?:problemes?|erreurs?|soucis|bloquages?|blocages?|infractions?)|que disent les (?:regles|controles)|qu'est-ce qui (?:bloque|coince|cloche)|dans les clous|ca (?:passe|bloque|coince)|tout est (?:au )?vert)\b`,
    ),
  ],
  ['propose', /\b(?:add|include|also|ajoute[rz]?|erganze?)\b.{0,12}\b(?:something|etwas|quelque chose)\b/u],
  [
    'swap',
    anyOf(
      String.raw`\b(?:swap|replace|exchange|(?:the |an)other (?:one|module|option|block|version)|something (?:else|different|about|on)|(?:a )?different (?:one|module|option|block)|tausch|ersetz|austausch|wechsle|(?:ein |das )?andere[smn]? (?:modul|baustein|block|variante)|etwas (?:anderes|uber|zu|zur|zum)|nimm (?:lieber )?(?:ein |was |etwas )?andere\w*|das andere|remplace|change[rz]? (?:le|la|ce|cette) (?:module|bloc|premier|deuxieme|troisieme)|(?:un |l')autre (?:module|chose|bloc|option|version)?|quelque chose (?:sur|d'autre))`,
      String.raw`\b(?:not a (?:big )?fan of|(?:i |we )?(?:don't|do not|didn't) (?:really |much )?(?:like|love|want|fancy|care for) (?:the|this|that)(?! side)|(?:doesn't|does not|isn't) (?:work|working|do it|fit|convince|right) ?(?:for (?:me|us))?|anything else|what else (?:is there|have you|do you have|could)|alternatives?|others? options?|another|try (?:again|a different|another)|next best|runner-?up|show me (?:others|other|more) )`,
      String.raw`\b(?:(?:gefallt|gefallen|passt|passen|uberzeugt|taugt|mag ich|find ich|finde ich|will ich) (?:mir |uns |mich |da |so |hier )*(?:nicht|nix|doof|langweilig|blod)|was anderes|etwas andres|noch (?:eins|einen|eine)(?: andere\w*)?$|alternativen?|(?:ein|eine|einen) andere[nrs]?\b|was (?:gibt es|gibts|hast du|ware) (?:sonst|noch)|geht auch (?:ein |was )?andere\w*)`,
      String.raw`\b(?:ne (?:me|nous) (?:plait|plaisent|convient|parle|va|convainc)|(?:me|nous) (?:plait|convient|va) pas|(?:j'aime|on aime) pas|autre chose|une? autre|d'autres?|alternatives?|en stock|quoi d'autre)`,
    ),
  ],
  [
    'help',
    /^\W*(?:hi|hello|hey|hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|salut|bonsoir|help|hilfe|aide|what can you do|what do you do|was kannst du|was konnen sie|que sais-tu faire|que peux-tu faire|how does this work|wie funktioniert das|comment ca marche)\b[\s!.?]*$/u,
  ],
];
