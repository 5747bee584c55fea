const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Function words that say nothing about a module's subject, per language: articles, pronouns, prepositions,
 * conjunctions and auxiliaries. Words that can change a medical meaning ("without", "ohne", "sans") are kept.
 */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`a about all also an and any are as at be been but by can could did do does for from had has have he her
    his how i if in into is it its me my of on one or our she should so some such than that the their them then there
    these they this those to us was we were what when where which who whom whose why will with would you your`),
  de: words(`aber alle als also am an auch auf aus bei bin bis bitte da damit dann das dass dein dem den der des deren
    die dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas euch euer
    für habe haben hat hatte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja kann können man mein mich mir
    mit nach noch nun nur ob oder sein seine seinem seinen seiner sich sie sind so sowie über um und uns unser unsere
    unter vom von vor war waren was welche welcher welches wenn wer werden wie wir wird wo worden wurde wurden zu zum
    zur`),
  fr: words(`à ai au aussi aux avec avez avons c ce ceci cela celle celui ces cet cette ceux chez comme d dans de des
    donc du elle elles en entre est et été être eu il ils j je l la le les leur leurs lui m ma mais me mes moi mon n
    nos notre nous on ont ou où par pas peut plus pour qu quand que quel quelle quelles quels qui s sa se ses si son
    sont sur t ta te tes toi ton tu un une vos votre vous y`),
};

/** Whether a word is a function word of any known language; for words shown to people, whose request may be in another. */
export const isStopWordAnywhere = (word: string): boolean =>
  Object.values(STOP_WORDS).some((known) => known.has(word));
