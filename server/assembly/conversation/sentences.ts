/** Everything the assistant says by itself, in the interface languages. It never states anything about a product. */
const SENTENCES = {
  en: {
    proposed: ({ filled, slots, template }) =>
      `I filled ${filled} of ${slots} slots of “${template}” with approved modules.`,
    proposedNothing: ({ template }) =>
      `Nothing in the library may be used here, so every slot of “${template}” stays empty. The gaps are logged.`,
    gapsRemain: ({ labels }) =>
      `No approved module fits: ${labels}. I logged the gap and left the slot empty.`,
    checksPass: () => 'Every check passed.',
    checksWarn: ({ rules }) => `The checks ask for a written reason: ${rules}.`,
    checksBlock: ({ rules }) => `It cannot go to review yet; these checks block: ${rules}.`,
    askMarket: () => 'For which market is the email?',
    askLanguage: () => 'In which language should it be?',
    askAudience: () => 'For which specialty is it?',
    askProduct: () => 'About which product?',
    askChannel: () => 'Through which channel will it go?',
    askMoment: () => 'At which moment does it reach the HCP?',
    askTemplate: () => 'Which template shall I use?',
    askOther: ({ part }) => `Please settle this: ${part}.`,
    askAmbiguous: ({ part, options }) => `You named more than one ${part}: ${options}. Which one?`,
    askUnknownMarket: ({ options }) =>
      `That market has no rule pack here, so nothing can be checked for it. Markets served: ${options}.`,
    swapped: ({ slot, module, message }) => `${slot} now holds ${module}: ${message}`,
    swapNothing: ({ slot }) =>
      `No other module may be used in ${slot} for this context, so I changed nothing.`,
    whichSlot: ({ slots }) => `Which slot do you mean? There are: ${slots}.`,
    whyChosen: ({ slot, module, reasons }) => `${slot} holds ${module}. ${reasons}`,
    emptySlot: ({ slot }) => `${slot} is empty, because nothing eligible was found.`,
    nothingMissing: () => 'Nothing is missing: every slot is filled.',
    topicsUncovered: ({ topics }) => `Nothing approved covers this here: ${topics}. I logged the gap.`,
    nearestMisses: ({ modules }) => `Nearest in the library, and why not: ${modules}.`,
    undone: () => 'I took the last change back.',
    nothingToUndo: () => 'There is no change to take back.',
    noAssembly: () => 'There is no email yet. Tell me market, specialty and topic.',
    refuseSend: () =>
      'I cannot send. After three signatures the email can be exported and released by a person.',
    refuseApprove: () =>
      'I cannot approve or sign. Send it to review: a medical, a legal and a regulatory reviewer sign.',
    refuseWrite: () =>
      'I never write claims or product text. I can only find approved modules; if none fits, I log the gap.',
    help: () =>
      'Tell me for whom the email is: market, specialty, moment and topics. I find approved modules and check them.',
    locked: ({ status }) =>
      `The email is ${status} and cannot be changed now. Take it back from review first.`,
    stopped: () => 'Stopped. Nothing was changed.',
    nothingNew: () =>
      'I understood nothing new in this, so the email stays as it is. I can look for approved modules, fill and exchange slots, run the checks and explain my choices. I never send, approve or write claims.',
    notUnderstood: () =>
      'I understood nothing of this. I look for approved modules and check them; I never send, approve or write claims.',
    unchanged: () => 'I changed nothing in the email.',
    movedOn: () =>
      'The email was changed elsewhere while I answered, so I changed nothing. Please say it again.',
  },
  de: {
    proposed: ({ filled, slots, template }) =>
      `Ich habe ${filled} von ${slots} Plätzen der Vorlage „${template}“ mit freigegebenen Modulen gefüllt.`,
    proposedNothing: ({ template }) =>
      `Nichts in der Bibliothek darf hier verwendet werden, deshalb bleibt jeder Platz von „${template}“ leer. Die Lücken sind vermerkt.`,
    gapsRemain: ({ labels }) =>
      `Kein freigegebenes Modul passt: ${labels}. Ich habe die Lücke vermerkt und den Platz leer gelassen.`,
    checksPass: () => 'Alle Prüfungen sind bestanden.',
    checksWarn: ({ rules }) => `Die Prüfungen verlangen eine schriftliche Begründung: ${rules}.`,
    checksBlock: ({ rules }) => `Sie kann noch nicht in die Prüfung; diese Regeln sperren: ${rules}.`,
    askMarket: () => 'Für welchen Markt ist die E-Mail?',
    askLanguage: () => 'In welcher Sprache soll sie sein?',
    askAudience: () => 'Für welche Fachrichtung ist sie?',
    askProduct: () => 'Um welches Produkt geht es?',
    askChannel: () => 'Über welchen Kanal wird sie versandt?',
    askMoment: () => 'Zu welchem Anlass erreicht sie den Arzt oder die Ärztin?',
    askTemplate: () => 'Welche Vorlage soll ich verwenden?',
    askOther: ({ part }) => `Bitte klären Sie: ${part}.`,
    askAmbiguous: ({ part, options }) =>
      `Sie haben mehr als eine Angabe gemacht (${part}): ${options}. Welche gilt?`,
    askUnknownMarket: ({ options }) =>
      `Für diesen Markt gibt es hier kein Regelpaket, es könnte nichts geprüft werden. Verfügbar: ${options}.`,
    swapped: ({ slot, module, message }) => `${slot} enthält jetzt ${module}: ${message}`,
    swapNothing: ({ slot }) =>
      `Für ${slot} darf hier kein anderes Modul verwendet werden; ich habe nichts geändert.`,
    whichSlot: ({ slots }) => `Welchen Platz meinen Sie? Es gibt: ${slots}.`,
    whyChosen: ({ slot, module, reasons }) => `${slot} enthält ${module}. ${reasons}`,
    emptySlot: ({ slot }) => `${slot} ist leer, weil nichts Zulässiges gefunden wurde.`,
    nothingMissing: () => 'Es fehlt nichts: Alle Plätze sind gefüllt.',
    topicsUncovered: ({ topics }) =>
      `Dafür gibt es hier nichts Freigegebenes: ${topics}. Ich habe die Lücke vermerkt.`,
    nearestMisses: ({ modules }) => `Am nächsten in der Bibliothek, und warum nicht: ${modules}.`,
    undone: () => 'Ich habe die letzte Änderung zurückgenommen.',
    nothingToUndo: () => 'Es gibt keine Änderung, die zurückgenommen werden kann.',
    noAssembly: () => 'Es gibt noch keine E-Mail. Nennen Sie mir Markt, Fachrichtung und Thema.',
    refuseSend: () =>
      'Ich kann nicht versenden. Nach drei Unterschriften kann ein Mensch die E-Mail exportieren und freigeben.',
    refuseApprove: () =>
      'Ich kann nicht freigeben oder unterschreiben. Senden Sie sie in die Prüfung: Medizin, Recht und Zulassung unterschreiben.',
    refuseWrite: () =>
      'Ich schreibe keine Aussagen und keinen Produkttext. Ich finde nur freigegebene Module; passt keines, vermerke ich die Lücke.',
    help: () =>
      'Sagen Sie mir, für wen die E-Mail ist: Markt, Fachrichtung, Anlass und Themen. Ich finde freigegebene Module und prüfe sie.',
    locked: ({ status }) =>
      `Die E-Mail hat den Status ${status} und kann jetzt nicht geändert werden. Holen Sie sie zuerst aus der Prüfung zurück.`,
    stopped: () => 'Angehalten. Es wurde nichts geändert.',
    nothingNew: () =>
      'Darin habe ich nichts Neues verstanden, die E-Mail bleibt, wie sie ist. Ich kann freigegebene Module suchen, Plätze füllen und tauschen, die Prüfungen ausführen und meine Auswahl begründen. Ich versende nie, gebe nie frei und schreibe keine Aussagen.',
    notUnderstood: () =>
      'Davon habe ich nichts verstanden. Ich suche freigegebene Module und prüfe sie; ich versende nie, gebe nie frei und schreibe keine Aussagen.',
    unchanged: () => 'Ich habe an der E-Mail nichts geändert.',
    movedOn: () =>
      'Die E-Mail wurde währenddessen an anderer Stelle geändert, deshalb habe ich nichts geändert. Bitte sagen Sie es noch einmal.',
  },
  fr: {
    proposed: ({ filled, slots, template }) =>
      `J’ai rempli ${filled} emplacements sur ${slots} du modèle « ${template} » avec des modules approuvés.`,
    proposedNothing: ({ template }) =>
      `Rien dans la bibliothèque ne peut être utilisé ici, donc chaque emplacement de « ${template} » reste vide. Les lacunes sont notées.`,
    gapsRemain: ({ labels }) =>
      `Aucun module approuvé ne convient : ${labels}. J’ai noté la lacune et laissé l’emplacement vide.`,
    checksPass: () => 'Tous les contrôles sont passés.',
    checksWarn: ({ rules }) => `Les contrôles demandent une justification écrite : ${rules}.`,
    checksBlock: ({ rules }) => `Il ne peut pas encore partir en revue ; ces contrôles bloquent : ${rules}.`,
    askMarket: () => 'Pour quel marché est l’e-mail ?',
    askLanguage: () => 'Dans quelle langue doit-il être ?',
    askAudience: () => 'Pour quelle spécialité ?',
    askProduct: () => 'Sur quel produit ?',
    askChannel: () => 'Par quel canal partira-t-il ?',
    askMoment: () => 'À quel moment atteint-il le professionnel de santé ?',
    askTemplate: () => 'Quel modèle dois-je utiliser ?',
    askOther: ({ part }) => `Merci de préciser : ${part}.`,
    askAmbiguous: ({ part, options }) =>
      `Vous avez donné plusieurs valeurs (${part}) : ${options}. Laquelle ?`,
    askUnknownMarket: ({ options }) =>
      `Ce marché n’a pas de règles ici, rien ne peut être contrôlé pour lui. Marchés servis : ${options}.`,
    swapped: ({ slot, module, message }) => `${slot} contient maintenant ${module} : ${message}`,
    swapNothing: ({ slot }) =>
      `Aucun autre module ne peut être utilisé dans ${slot} pour ce contexte ; je n’ai rien changé.`,
    whichSlot: ({ slots }) => `Quel emplacement voulez-vous dire ? Il y a : ${slots}.`,
    whyChosen: ({ slot, module, reasons }) => `${slot} contient ${module}. ${reasons}`,
    emptySlot: ({ slot }) => `${slot} est vide, car rien d’admissible n’a été trouvé.`,
    nothingMissing: () => 'Il ne manque rien : chaque emplacement est rempli.',
    topicsUncovered: ({ topics }) => `Rien d’approuvé ne traite cela ici : ${topics}. J’ai noté la lacune.`,
    nearestMisses: ({ modules }) => `Le plus proche dans la bibliothèque, et pourquoi pas : ${modules}.`,
    undone: () => 'J’ai annulé le dernier changement.',
    nothingToUndo: () => 'Il n’y a pas de changement à annuler.',
    noAssembly: () => 'Il n’y a pas encore d’e-mail. Indiquez-moi le marché, la spécialité et le sujet.',
    refuseSend: () =>
      'Je ne peux pas envoyer. Après trois signatures, une personne peut exporter et diffuser l’e-mail.',
    refuseApprove: () =>
      'Je ne peux ni approuver ni signer. Envoyez-le en revue : un relecteur médical, un juridique et un réglementaire signent.',
    refuseWrite: () =>
      'Je n’écris jamais d’allégations ni de texte sur un produit. Je ne trouve que des modules approuvés ; si aucun ne convient, je note la lacune.',
    help: () =>
      'Dites-moi pour qui est l’e-mail : marché, spécialité, moment et sujets. Je trouve des modules approuvés et je les contrôle.',
    locked: ({ status }) =>
      `L’e-mail est à l’état ${status} et ne peut pas être changé maintenant. Reprenez-le d’abord de la revue.`,
    stopped: () => 'Arrêté. Rien n’a été changé.',
    nothingNew: () =>
      'Je n’y ai rien compris de nouveau, l’e-mail reste donc tel quel. Je peux chercher des modules approuvés, remplir et changer les emplacements, lancer les contrôles et expliquer mes choix. Je n’envoie et n’approuve jamais rien, et je n’écris jamais d’allégations.',
    notUnderstood: () =>
      'Je n’ai rien compris de cela. Je cherche des modules approuvés et je les contrôle ; je n’envoie et n’approuve jamais rien, et je n’écris jamais d’allégations.',
    unchanged: () => 'Je n’ai rien changé dans l’e-mail.',
    movedOn: () =>
      'L’e-mail a été changé ailleurs pendant que je répondais ; je n’ai donc rien changé. Merci de le redire.',
  },
} as const satisfies Record<
  'en' | 'de' | 'fr',
  Record<string, (values: Record<string, string | number>) => string>
>;

export type InterfaceLanguage = keyof typeof SENTENCES;
export type SentenceName = keyof (typeof SENTENCES)['en'];

/** One sentence with its values put in. */
export const say = (
  language: InterfaceLanguage,
  sentence: SentenceName,
  values: Record<string, string | number> = {},
): string => {
  const tell: (values: Record<string, string | number>) => string = SENTENCES[language][sentence];
  return tell(values);
};

const UNDO: Record<InterfaceLanguage, string> = { en: 'Undo', de: 'Rückgängig', fr: 'Annuler' };
const REPLIES: Record<InterfaceLanguage, readonly string[]> = {
  en: ['Why slot 1?', 'What is missing?', 'Something about dosing in slot 2'],
  de: ['Warum Platz 1?', 'Was fehlt?', 'Etwas zur Dosierung in Platz 2'],
  fr: [
    'Pourquoi l’emplacement 1 ?',
    'Que manque-t-il ?',
    'Quelque chose sur la posologie dans l’emplacement 2',
  ],
};

/** Replies offered as buttons after a change; "undo" only where there is something to take back. */
export const suggestedReplies = (language: InterfaceLanguage, canUndo: boolean): string[] => [
  ...REPLIES[language],
  ...(canUndo ? [UNDO[language]] : []),
];
