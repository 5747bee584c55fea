import { wordList } from '../../../library/vocabulary/synonyms/word-list.ts';

/** Words of other wishes by class, folded: another module, taking back, reasons, gaps, checks; `*` stands for any ending. */
export const ASKING_WORDS = {
  /** A place of the email, or what stands there. */
  place: wordList(
    `note, notes, text, headline, subject, banner, footer, message, hinweis, betreff, uberschrift, hinweis*,
    sicherheitshinweis*, texte, objet, titre, choix, choice, selection, auswahl, wahl, slot, slots, block,
    blocks, module, modules, one, ones, opening, opener, section, paragraph, bit, part, piece, position,
    evidence, image, closing, first, second, third, fourth, fifth, top one, last one, platz, platze,
    baustein*, modul, abschnitt*, absatz, einstieg, einleitung, schluss, bild, teil, stelle, erste,
    ersten, zweite, zweiten, dritte, dritten, vierte, vierten, erster, zweiter, dritter, bloc, blocs,
    emplacement*, ouverture, accroche, paragraphe, partie, premier, premiere, deuxieme, troisieme,
    quatrieme, seconde`,
  ),
  other: wordList(
    `other, another, different, alternative*, something else, anything else, else, next best, next one, next
    please, instead, runner up, plan b, substitute, fresh one, replacement, second choice, more options,
    options, choices, variation*, andere*, anders, alternativ*, was anderes, etwas anderes, sonst noch,
    noch was, stattdessen, zweitbeste*, nachste bitte, ersatz, auswahl, variante*, autre, autres, autre
    chose, quoi d autre, a la place, rechange, remplacant, suivant`,
  ),
  swap: wordList(
    `swap, replace, exchange, switch out, swap out, change out, switch, trade, substitute, change, tausch*,
    ersetz*, austausch*, wechsel*, wechsle, auswechsel*, ander, andere, andern, remplace*, echange*,
    substitue*, changez, changer, change moi, permute*`,
  ),
  dislike: wordList(
    `don t like, do not like, don t love, not keen, not a fan, hate, dislike, doesn t work, does not work,
    doesn t fit, does not fit, isn t right, not right, not convinced, not convincing, not great, not what
    i, boring, weak, wrong, off topic, irrelevant, rubbish, meh, not my, not so good, not good, doesn t do
    it, doesn t land, misses the point, too weak, gefallt mir nicht, gefallt nicht, gefallt uns nicht,
    passt nicht, passt mir nicht, passt da nicht, passt hier nicht, uberzeugt mich nicht, uberzeugt nicht,
    mag ich nicht, find ich nicht, finde ich nicht, taugt nicht, taugt nichts, langweilig, schwach,
    unpassend, nicht so toll, nicht so gut, nicht optimal, nicht das richtige, daneben, ne me plait pas,
    me plait pas, ne convient pas, convient pas, ne va pas, va pas, n aime pas, aime pas, bof, nul, nulle,
    pas terrible, pas convaincu*, ne me parle pas, hors sujet, pas top, pas fan, pas le bon, pas adapte`,
  ),
  undo: wordList(
    `wieder weg, wieder raus, doch nicht, undo, revert, roll back, rollback, ctrl z, ctrl + z, cmd z, take it
    back, take that back, put it back, change it back, go back, step back, one step back, back a step,
    back to how, back to what, backtrack, as you were, restore, reinstate, unchange, reverse that, scrap
    that, strg z, ruckgangig, schritt     zuruck, zurucknehmen, zurucksetzen, zuruck zum, zuruck zur,
    zuruck auf, wiederherstell*, revidier*, annule*, retour en arriere, en arriere, reviens, revenons,
    revenir, restaure*, defais, retablis, rembobine`,
  ),
  earlier: wordList(
    `previous, earlier, before, old one, old version, prior, last version, original, used to be, was better,
    vorher, vorhin, zuvor, davor, alte version, alte fassung, alten stand, vorige*, vorherige*,
    ursprunglich*, avant, precedent*, ancien*, d origine, original*`,
  ),
  prefer: wordList(
    `better, prefer, preferred, liked, want back, back to, give me back, return to, go with, keep, back, again,
    besser, lieber, wieder, gefiel, zuruck, mieux, prefer*, aimais, retour*, remets, revenir, reviens,
    rends`,
  ),
  why: wordList(
    `walk me through, talk me through, your reasoning, your thinking, your logic, tu te bases, vous vous basez,
    te fondes, worauf stutzt, worauf basiert, auf welcher basis, auf welcher grundlage, how did you get,
    what led you, your choice of, why, how come, reason, reasons, rationale, reasoning, explanation for,
    grounds, justification, what for, point of, logic behind, thinking behind, idea behind, what made you,
    made you pick, made you choose, based on what, criteria, what speaks for, defend, convince me, where
    does this come from, where did     you get, what is it doing, what s it doing, warum, wieso, weshalb,
    weswegen, wozu, grund, grunde, begrundung, begrunde, kriterien, hintergrund, was spricht, was bringt,
    was soll, was macht, wie     kommst, wie kamst, wie bist du, pourquoi, raison, raisons, justifi*,
    motif*, criteres, logique, a quoi     sert, sur quelle base, en quel honneur, qu est ce qui t a, que
    fait`,
  ),
  missing: wordList(
    `couldn t fill, could not fill, not fill, unable to fill, nicht fullen, nicht gefullt, nichts gefunden, pas
    pu remplir, pas rempli, found nothing, empty, missing, gap, gaps, hole, holes, blank, blanks,
    incomplete, unfilled, outstanding, unfinished, lacking, still need, still needed, still open, left to
    do, to do list, todo, leftover, left out, forgotten anything, forgot anything, forget anything, forget
    something, loose ends, overlooked, fehlt, fehlen, fehlendes, lucke, lucken, leer, leere, leerstelle*,
    unvollstandig, offene, noch offen, offen, ubersehen, vergessen, liefern, nachreichen, komplett,
    vollstandig, ausstehend*, todos, manque, manquent, manquant*, trou, trous, vide, vides, lacune*,
    incomplet, oublie, oubliee, complet, complete, reste, completer, ajouter encore, a fournir`,
  ),
  /** Words that make a question of what is open. */
  stillOpen: wordList(
    `still, anything, something, what, which, any, else, left, are there, is there, is it, is this, have we,
    have i, did we, did i, where, show, list, noch, was, etwas, irgendwo, welche, ist das, ist die, ist
    es, ist alles, sind, hab, habe, haben, gibt es, wo, zeig, liste, encore, quoi, que, qu, quels,
    quelles, quelque chose, y a t il, il y a, est ce, c est, ai je, j ai, on a, montre`,
  ),
  complete: wordList(
    `complete, all there, all set, everything there, everything in, everything covered, fully filled, full,
    komplett, vollstandig, alles drin, alles da, alles dabei, complet, tout y est, tout est la, au complet`,
  ),
  rules: wordList(
    `compliance wise, rules wise, legally speaking, regulatory wise, rule, rules, guardrail*, compliance,
    compliant, regulation*, regulations, code of practice, abpi, mlr, legal, legally, lawyer*, check,
    checks, policy, policies, law, audit, inspector, the authorities, regel, regeln, regelkonform,
    vorschrift*, vorgaben, kodex, gesetz*, konform*, rechtlich, rechtens, prufung, prufungen, juristen,
    fsa, hwg, kontrolle, regle*, reglement*, conforme*, conformite, juridique, loi, controle*, charte,
    code`,
  ),
  pass: wordList(
    `pass, survive, comply, respect, break, breaks, violate*, breach*, hold up, get through, stand up, ok with,
    okay with, fine with, in line, meet, meets, satisfy, happy, complain*, object*, looking, fulfil*,
    stand, say, think, flag*, block*, bestehen, besteht, standhalten, erfull*, verstoss*, verletz*,
    einhalt*, eingehalten, halt, durch, meckern, meckert, sagen, sagt, beanstand*, entspricht, respecte*,
    passe, passent, viole, enfrein*, tient, tenir, raler, rale, coince, rempli*, convient, dit, disent,
    bloque*`,
  ),
  trouble: wordList(
    `problem, problems, issue, issues, warning, warnings, red flag, red flags, violation, violations, error,
    errors, alert, alerts, concern, concerns, blocker, blockers, showstopper*, anything wrong, what s
    wrong, something wrong, trouble, findings, complaints, objections, problem*, warnung*, verstosse,
    fehler, bedenken, beanstandung*, stolperstein*, hindernis*, ampel*, einwand*, einwande, mangel,
    kritikpunkt*, was blockiert, was sperrt, probleme*, alerte*, avertissement*, infraction*, erreur*,
    souci*, point bloquant, points bloquants, anomalie*, feux rouges, feu rouge, quelque chose qui cloche,
    qu est ce qui bloque, qu est ce qui cloche, qu est ce qui coince, reserves`,
  ),
  allowed: wordList(
    `good, are we good, fine, safe, covered, im grunen, allowed, permitted, permissible, compliant, kosher,
    legit, above board, allowed to use, ok to use, okay to     use, within the rules, by the book,
    watertight, clean, safe to use, in order, up to standard, erlaubt, zulassig, konform, regelkonform,
    rechtssicher, wasserdicht, sauber, einwandfrei, in ordnung, darf man, durfen wir, koscher, ok so,
    autorise, permis, permise, en regle, reglementaire, conforme, correct, correcte, a le droit, droit de,
    nickel cote regles, carre, admissible`,
  ),
  theOne: wordList(
    `the one about, the one on, the one with, that one about, that one on, the module about, the module on, the
    bit about, das mit, das uber, das zu, das zum, das zur, den mit, den zum, den zur, die mit, celui sur,
    celui avec, celui qui, celle sur, celle avec, celle qui, le module sur, le bloc sur`,
  ),
  take: wordList(
    `take, use, pick, choose, go for, go with, rather, instead, prefer, put, nimm, nehmen, verwende, lieber,
    stattdessen, wahl, prends, prenez, mets, plutot, choisis, a la place`,
  ),
  runThrough: wordList(
    `run, put, pass, send, take, do, start, let, show, look, lass, lasse, jag, schick, mach, starte, gib,
    schau, fuhr, passe, passes, passer, fais, lance, lances, mets, soumets, tu me passes`,
  ),
  checker: wordList(
    `checks, the checks, check run, guardrails, guardrail, rule check, compliance check, prufungen, prufregeln,
    regelprufung, regelcheck, aux controles, les controles, controles, controle de conformite, aux regles`,
  ),
  whyIdiom: wordList(
    `walk me through your, talk me through your, your reasoning, your rationale, sur quoi tu te bases, sur quoi
    vous basez vous, sur quoi vous vous basez, worauf stutzt du, worauf basiert, auf welcher grundlage,
    auf welcher basis, what was your reasoning, what led you to`,
  ),
  takeBack: wordList(
    `wieder weg, wieder raus, doch nicht mach, wieder ruckgangig, wieder zuruck, take it out again, on second
    thought no, no go back, enleve ca, efface ca`,
  ),
  openIdiom: wordList(
    `what else do i have to, what else do i need, what else do you need, what else is needed, what more do you
    need, was muss ich noch, was brauchst du noch, was brauchen sie noch, que dois je encore, qu est ce
    que je dois encore, il te faut quoi d autre`,
  ),
  ability: wordList(
    `what can you do, what can i do here, what can i ask, what do you do, what are you able, what are you
    capable, what are you for, how can you help, how do you work, how does this work, how does it work
    here, who are you, what are you, can you help me, help me, i need help, help, what now, where do i
    start, how do i start, i m lost, i am lost, i m stuck, was kannst du, was kannst, what are you able
    to, you able to do, was konnen sie, wozu bist du, wofur bist du, wer bist du, wie funktioniert das
    hier, wie geht das hier, wie fange ich an, was soll ich sagen, hilf mir, hilfe, ich brauche hilfe,
    helfen sie mir, kannst du mir helfen, que sais tu faire, que peux tu faire, tu sers a quoi, a quoi tu
    sers, a quoi sers tu, qui es tu, comment ca marche, comment tu marches, par ou commencer, par ou je
    commence, aide moi, aidez moi, a l aide, besoin d aide, qu est ce que tu sais faire, qu est ce que tu
    peux faire, tu peux faire quoi, tu sais faire quoi`,
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
