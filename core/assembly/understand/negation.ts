import type { Found } from './find-phrases.ts';

/** Words that take back what comes after them: "without dosing", "nicht für Hausärzte", "pas d'efficacité". */
const BEFORE =
  /\b(?:not|no(?! (?:wait|sorry|i mean|make|it's|its))|without|scrap|forget|ditch|lose the|laisse tomber|laissez tomber|laisse de cote|oublie|oubliez|vergiss|except|excluding|exclude|skip|drop|remove|omit|minus|never mind|instead of|rather than|leave out|take out|cut|forget(?: about)?|other than|isn't|aren't|don't (?:want|need|mention)|do not (?:want|need|mention)|nothing (?:about|on)|no more|nicht|nich|nischt|kein|keine|keinen|keinem|keiner|keinerlei|ohne|ausser|statt|anstatt|anstelle|(?:nichts|nix) (?:zu|zur|zum|uber|von)|streich|streiche|entferne|lass|ausgenommen|weder|noch nicht|weniger|pas|sans|sauf|hors|excepte|au lieu d[eu]|plutot que|enleve|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|supprimez|ni|rien sur|non(?! (?:finalement|pardon|plutot|en fait|c'est))|hormis)\b/gu;

/** Words that take back what came before them in the same clause, of topics only: "Dosierung kannst du weglassen". */
const AFTER =
  /\b(?:weglassen|weg|raus|rausnehmen|streichen|entfernen|out|off|not needed|is not needed|can go|not required|nicht(?: mehr)?(?: notig| relevant| gebraucht| rein)?|a enlever|a retirer|pas besoin|inutile)\s*$/u;

/** Words that call what came before them in the same clause wrong: "Austria was wrong". */
const WRONG =
  /\b(?:(?:was|is|were) (?:wrong|incorrect|a mistake)|(?:is not|isn't|are not|aren't|was not|wasn't) (?:ready|an option|possible|planned|in scope|needed|correct|right)|(?:war|ist|waren) (?:noch )?(?:nicht (?:so weit|bereit|dran|gemeint|richtig|moglich)|falsch|verkehrt|ein fehler)|stimmt nicht|(?:n'est|n'etait) pas (?:encore )?(?:prete?|possible|prevue?|la bonne|le bon)|(?:etait|est) (?:faux|fausse|incorrecte?|une erreur))\s*$/u;

/** What looks like a negation and is none, and labels of forms that are also words of a topic. */
const NO_NEGATION =
  /\b(?:not only|not just|no later than|no problem|no doubt|why not|whether or not|don't forget|do not forget|nicht nur|nicht vergessen|vergiss nicht|vergessen sie nicht|nicht spater als|kein problem|keine sorge|pas seulement|pas plus tard|pas de souci|pas de probleme|non seulement|n'oublie(?:z)? pas|not sure|nicht sicher|pas sur)\b|\b(?:cible|target(?: group| audience)?|zielgruppe)(?=\s*:)/gu;

/** "Replace dosing with safety" takes dosing back. */
const REPLACED =
  /\b(?:replace|swap(?: out)?|exchange|ersetze?|tausche?|remplace[rz]?|echange[rz]?)\b(?=[^.;!?\n]*\b(?:with|by|for|durch|gegen|par|contre)\b)/gu;

const CLAUSE_END =
  /[.;:!?\n]|,|\b(?:with|by|durch|par|but|sondern|aber|mais|only|nur|seulement|uniquement|just)\b/u;
const JOINED =
  /^[\s-]*(?:(?:and|or|nor|und|oder|noch|et|ou|ni|&|\/)\b[\s-]*(?:the|die|den|der|das|les?|la|l'|about|on|for|fur|zu|zur|pour|aux?|d')?\s*)?$/u;
/** At most so many letters between the negation and what it takes back. */
const REACH = 32;

/** Blanks out what looks like a negation and is none, and verbs in it that are also words of a topic. */
export const withoutFalseNegations = (folded: string): string =>
  folded.replaceAll(NO_NEGATION, (words) => ' '.repeat(words.length));

/**
 * Which of the phrases a request takes back. A negation reaches the next phrase of its clause and those joined to it by
 * "and", "or" or nothing at all. Found phrases and the folded text have the same places.
 */
export function negatedPhrases(folded: string, found: readonly Found[]): ReadonlySet<Found> {
  const text = withoutFalseNegations(folded);
  const negated = new Set<Found>();
  for (const cue of [...text.matchAll(BEFORE), ...text.matchAll(REPLACED)]) {
    const from = cue.index + cue[0].length;
    let reached = from;
    // "Forget" is also a word about adherence.
    for (const hit of found) if (hit.start >= cue.index && hit.end <= from) negated.add(hit);
    for (const hit of found.filter(({ start }) => start >= from)) {
      const between = text.slice(reached, hit.start);
      const first = reached === from;
      if (first ? between.length > REACH || CLAUSE_END.test(between) : !JOINED.test(between)) break;
      negated.add(hit);
      reached = hit.end;
    }
  }
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.from, clause.to);
    const [wrong, dropped] = [WRONG.test(words), AFTER.test(words)];
    for (const hit of found)
      if (hit.start >= clause.from && hit.end <= clause.to && (wrong || (dropped && hit.part === 'topics')))
        negated.add(hit);
  }
  return negated;
}

function clausesOf(text: string): { from: number; to: number }[] {
  const ends = [...text.matchAll(/[.;:!?\n,]/gu)].map(({ index }) => index);
  return [...ends, text.length].map((to, index) => ({
    from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1,
    to,
  }));
}
